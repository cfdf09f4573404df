import { isRecord } from '../transport/isRecord.ts';
import type { ReceivedRequest } from './answerRequest.ts';
import type { ContentFixtures } from './fixtures.ts';
import type { Answer } from './answerRequest.ts';

/** A preview that a content server for tests knows: one token, and one code for it. */
export interface PreviewFixture {
  /** Taken as `Authorization: Bearer …`; any other is refused. */
  token: string;
  /** Changed for the token, once. */
  code: string;
  /** The key of the document: `articles:…`. */
  document: string;
  /** Where its page stands; null while it has no slug. */
  path: string | null;
  /** What is shown to whoever has the token: usually what is published, with the draft in it. */
  fixtures: ContentFixtures;
}

const refusal: Answer = {
  status: 401,
  body: JSON.stringify({
    errors: [{ message: 'The preview has ended.', extensions: { code: 'UNAUTHENTICATED' } }],
  }),
};

/** The token of a request; null when it shows none. */
export function readToken({ headers }: Pick<ReceivedRequest, 'headers'>): string | null {
  const { authorization } = headers;
  const text = typeof authorization === 'string' ? authorization : '';
  return /^bearer\b\s*(.*)$/i.exec(text)?.[1] ?? null;
}

/** How previews are handed over and ended, as the CMS does it. */
export class PreviewAnswers {
  readonly #fixture: PreviewFixture;
  #isCodeUsed = false;
  #isEnded = false;

  constructor(fixture: PreviewFixture) {
    this.#fixture = fixture;
  }

  /** What a token shows; null when it is refused. */
  open(token: string): PreviewFixture | null {
    return !this.#isEnded && token === this.#fixture.token ? this.#fixture : null;
  }

  /** Refuses a query's token. */
  refuse(): Answer {
    return refusal;
  }

  /** Answers `/graphql/preview`. */
  answer(method: string, { token, body }: { token: string | null; body: unknown }): Answer {
    const opened = method === 'POST' ? this.#exchange(body) : this.open(token ?? '');
    if (opened === null) return refusal;
    if (method === 'DELETE') {
      this.#isEnded = true;
      return { status: 204, body: '' };
    }
    const { document, path, token: own } = opened;
    const expiresAt = new Date(Date.now() + 30 * 60_000).toISOString();
    const told = { document, path, expiresAt, ...(method === 'POST' && { token: own }) };
    return { status: 200, body: JSON.stringify(told) };
  }

  #exchange(body: unknown): PreviewFixture | null {
    const isRight = isRecord(body) && body['code'] === this.#fixture.code;
    if (!isRight || this.#isCodeUsed) return null;
    this.#isCodeUsed = true;
    return this.#fixture;
  }
}
