import { FetchError, type FetchErrorCode } from '../fetching/fetchError.ts';
import type { GuardedAnswer, GuardedClient } from '../fetching/guardedClient.ts';
import type { LinkCheck } from './linkCheck.ts';
import { endsAtFrontPage, saysNotFound } from './looksMissing.ts';

/** What an address answered, before it is judged. */
export type Finding =
  | { kind: 'error'; code: FetchErrorCode }
  | {
      kind: 'answer';
      status: number;
      finalAddress: string;
      redirects: readonly number[];
      /** Null when the page was not read, since it is as it was. */
      looksMissing: boolean | null;
      retryAfter: string | null;
      etag: string | null;
      lastModified: string | null;
    };

/** Enough for a title and a first heading. */
const pageBytes = 64 * 1024;

/** Hosts that don't know HEAD answer it in many ways; only these say something of the page. */
const isSuccess = (status: number): boolean => status >= 200 && status < 300;

const readType = ({ headers }: GuardedAnswer): string => headers['content-type'] ?? '';
const isHtml = (answer: GuardedAnswer): boolean =>
  /^(text\/html|application\/xhtml\+xml)\b/i.test(readType(answer));

/** What may be wrong with HEAD alone; what else the network or the guard says holds for GET too. */
const mayMeanHead: readonly FetchErrorCode[] = ['BAD_RESPONSE', 'CONNECTION', 'TIMEOUT'];

export interface AskOptions {
  last: LinkCheck | null;
  /** Awaited between two requests for the address. */
  pause: () => Promise<void>;
  /** Awaited before each request to a host. */
  takeTurn: (hostname: string) => Promise<void>;
}

/**
 * Asks by HEAD, with what the last answer said of itself. A page that is new or changed, and any
 * answer by which a host may mean HEAD rather than the page, is asked again by GET, of which the
 * first 64 KiB are read.
 */
export async function askAddress(
  client: GuardedClient,
  address: string,
  { last, pause, takeTurn }: AskOptions,
): Promise<Finding> {
  const validAt = last?.finalAddress ?? address;
  try {
    const head = await client
      .ask(address, {
        method: 'HEAD',
        etag: last?.etag ?? null,
        lastModified: last?.lastModified ?? null,
        validAt,
        takeTurn,
      })
      .catch((error: unknown) => {
        if (error instanceof FetchError && mayMeanHead.includes(error.code)) return null;
        throw error;
      });
    const isOther = head !== null && readType(head) !== '' && !isHtml(head);
    const isEnough =
      head !== null &&
      (head.status === 429 ||
        head.status === 503 ||
        (head.status === 304 && head.address === validAt) ||
        (isSuccess(head.status) && isOther));
    if (isEnough) return readAnswer(address, head);
    await pause();
    const options = { method: 'GET', maxBytes: pageBytes, overflow: 'cut', takeTurn } as const;
    return readAnswer(address, await client.ask(address, options));
  } catch (error) {
    if (error instanceof FetchError) return { kind: 'error', code: error.code };
    throw error;
  }
}

function readAnswer(address: string, answer: GuardedAnswer): Finding {
  const { status, headers, redirects } = answer;
  const isUnchanged = status === 304;
  return {
    kind: 'answer',
    status,
    finalAddress: answer.address,
    redirects,
    looksMissing: isUnchanged
      ? null
      : endsAtFrontPage(address, answer.address) ||
        (isHtml(answer) && saysNotFound(answer.body.toString('utf8'))),
    retryAfter: headers['retry-after'] ?? null,
    etag: headers['etag'] ?? null,
    lastModified: headers['last-modified'] ?? null,
  };
}
