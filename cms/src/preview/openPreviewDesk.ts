import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { GuessLimit } from '../access/guessLimit.ts';
import type {
  OpenPreview,
  PreviewAsker,
  PreviewDesk,
  PreviewRefusal,
} from '../delivery/preview/previewDesk.ts';
import { findHolder } from './findHolder.ts';
import { mayPreview } from './mayPreview.ts';
import { endPreviews, isEnded, subjects, useOnce } from './previewEnds.ts';
import {
  issueGrant,
  openGrant,
  sealGrant,
  type GrantPurpose,
  type PreviewGrant,
} from './previewGrant.ts';
import { splitPreviewKey, type PreviewType } from './previewTypes.ts';
import { readDraft, readDraftPath } from './readDraft.ts';

export interface PreviewDeskOptions {
  /** How long a token counts, in milliseconds. */
  tokenMs: number;
  /** Tokens and codes of one client in ten minutes that are none of ours. @default 30 */
  mostForged?: number;
  /** Milliseconds since 1970. @default Date.now */
  clock?: () => number;
}

/** A grant that holds, with the request of its person, in whose name everything is read. */
interface HeldGrant {
  kind: 'held';
  grant: PreviewGrant;
  req: PayloadRequest;
  type: PreviewType;
  id: string;
}

/**
 * Opens drafts to those whom the admin gave a token. Nothing of a token is believed for its lifetime:
 * at each call its person, their login and their right to read the document are looked up anew.
 */
export function openPreviewDesk(
  payload: Payload,
  { tokenMs, mostForged = 30, clock = Date.now }: PreviewDeskOptions,
): PreviewDesk {
  const { secret } = payload;
  const forged = new GuessLimit({ most: mostForged, clock });

  /** The person's own request when everything about the grant still holds. */
  const hold = async (grant: PreviewGrant): Promise<HeldGrant | null> => {
    const parts = splitPreviewKey(grant.document);
    if (parts === null || (await isEnded(payload, grant))) return null;
    const user = await findHolder(payload, grant, { now: clock() });
    if (user === null) return null;
    const req = await createLocalReq({ user }, payload);
    return (await mayPreview(req, parts)) ? { kind: 'held', grant, req, ...parts } : null;
  };

  const check = async (
    sealed: string,
    purpose: GrantPurpose,
    { client }: PreviewAsker,
  ): Promise<HeldGrant | PreviewRefusal> => {
    const opened = openGrant(sealed, purpose, { secret, now: clock() });
    if (opened.kind === 'forged') {
      const seconds = forged.take(client);
      return seconds > 0 ? { kind: 'limited', seconds } : opened;
    }
    if (opened.kind === 'expired') return opened;
    return (await hold(opened.grant)) ?? { kind: 'ended' };
  };

  /** What can't be asked is told as such; the database's own words would hold what people wrote. */
  const guarded = async <Answer>(
    ask: () => Promise<Answer | PreviewRefusal>,
  ): Promise<Answer | PreviewRefusal> => {
    try {
      return await ask();
    } catch (error) {
      const name = error instanceof Error ? error.name : 'Error';
      payload.logger.error({ name }, 'A preview could not be read.');
      return { kind: 'failed' };
    }
  };

  const describe = async ({ grant, req, type, id }: HeldGrant): Promise<OpenPreview> => ({
    kind: 'open',
    document: grant.document,
    path: await readDraftPath(req, { type, id }),
    expiresAt: grant.expiresAt,
  });

  return {
    read: (token, asker) =>
      guarded(async () => {
        const held = await check(token, 'token', asker);
        if (held.kind !== 'held') return held;
        const draft = await readDraft(held.req, held);
        return draft === null ? { kind: 'ended' } : { kind: 'open', draft };
      }),

    describe: (token, asker) =>
      guarded(async () => {
        const held = await check(token, 'token', asker);
        return held.kind === 'held' ? describe(held) : held;
      }),

    exchange: (code, asker) =>
      guarded(async () => {
        const held = await check(code, 'code', asker);
        if (held.kind !== 'held') return held;
        const now = clock();
        if (!(await useOnce(payload, subjects.grant(held.grant), { now }))) {
          return { kind: 'ended' };
        }
        // Issued when its code was: an end that comes while the code is being taken ends the token too.
        const { issuedAt } = held.grant;
        const grant = { ...issueGrant(held.grant, { now, lifeMs: tokenMs }), issuedAt };
        return {
          ...(await describe({ ...held, grant })),
          token: sealGrant(grant, 'token', secret),
        };
      }),

    end: (token, asker) =>
      guarded(async () => {
        const opened = await check(token, 'token', asker);
        if (opened.kind !== 'held') return opened;
        await endPreviews(payload, subjects.grant(opened.grant), { now: clock() });
        return { kind: 'ended' };
      }),
  };
}
