import { Forbidden, NotFound, type Payload, type PayloadRequest } from 'payload';
import { describeRefusal } from '../errors/describeRefusal.ts';
import { isRecord } from '../errors/isRecord.ts';
import { readOptionalText, readRecord } from '../fields/read/readValue.ts';
import { withTransaction } from '../publishing/withTransaction.ts';
import { noteRelease } from './noteRelease.ts';
import { listActs, type ReleaseAct } from './releaseAct.ts';

export type ReleaseOutcome =
  | { readonly kind: 'released'; readonly releasedAt: string; readonly documents: number }
  | { readonly kind: 'already' }
  | { readonly kind: 'no-transactions' }
  | { readonly kind: 'refused'; readonly reason: string; readonly isForbidden: boolean };

/** An act that was refused: with it the whole release is taken back. */
class ActRefused extends Error {
  override readonly name = 'ActRefused';

  constructor(
    readonly act: ReleaseAct,
    cause: unknown,
  ) {
    super('A document of the release was refused.', { cause });
  }
}

const collection = 'releases';

async function doAct(req: PayloadRequest, act: ReleaseAct, user: PayloadRequest['user']) {
  const _status = act.act === 'publish' ? 'published' : 'draft';
  try {
    if (act.document === null) throw new NotFound();
    await req.payload.update({
      ...act.document,
      data: { _status },
      depth: 0,
      overrideAccess: false,
      req,
      user,
    });
  } catch (error) {
    throw new ActRefused(act, error);
  }
}

async function doAll(
  payload: Payload,
  { id, user }: { id: string; user: PayloadRequest['user'] },
): Promise<ReleaseOutcome> {
  return withTransaction(payload, async (req) => {
    if (req.transactionID === undefined) return { kind: 'no-transactions' };
    const release = await payload.findByID({
      collection,
      id,
      depth: 0,
      overrideAccess: false,
      req,
      user,
    });
    // Read within the transaction: of two who release at once, one finds it done.
    if (release.status === 'released') return { kind: 'already' };
    const acts = listActs(release);
    for (const act of acts) await doAct(req, act, user);
    const releasedAt = new Date().toISOString();
    const note = { status: 'released', releasedAt, failure: null } as const;
    await noteRelease(req, id, note);
    return { kind: 'released', releasedAt, documents: acts.length };
  });
}

/** What editors call a document, as far as the user may read it; else its place in the list. */
async function nameDocument(
  payload: Payload,
  { act, user }: { act: ReleaseAct; user: PayloadRequest['user'] },
): Promise<string> {
  const { document, row } = act;
  const place = `Document ${row} of its list`;
  if (document === null) return place;
  const { useAsTitle = 'id' } = payload.collections[document.collection].config.admin;
  const found: unknown = await payload.findByID({
    ...document,
    select: { [useAsTitle]: true },
    draft: true,
    trash: true,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user,
  });
  const title = readOptionalText(readRecord(found)[useAsTitle]);
  return title === null ? place : `“${title}”`;
}

/**
 * Publishes and unpublishes all that a release lists, as its user, in one transaction: all of it or
 * nothing, and nothing where the database has no transactions. Of a refusal the release keeps the
 * reason.
 */
export async function runRelease(
  payload: Payload,
  { id, user }: { id: string; user: PayloadRequest['user'] },
): Promise<ReleaseOutcome> {
  try {
    return await doAll(payload, { id, user });
  } catch (error) {
    if (!(error instanceof ActRefused) || !isRefusal(error.cause)) {
      throw error instanceof ActRefused ? error.cause : error;
    }
    const { act, cause } = error;
    const name = await nameDocument(payload, { act, user });
    const forbidden = `You may not ${act.act} it: ask an editor to release this.`;
    const why = describeRefusal(payload.logger, cause, { forbidden });
    const reason = `${name} can’t be ${act.act}ed. ${why}`;
    const isForbidden = cause instanceof Forbidden;
    // Whoever may not release it leaves no trace on it.
    if (!isForbidden) {
      await withTransaction(payload, (req) =>
        noteRelease(req, id, { status: 'failed', failure: reason }),
      );
    }
    return { kind: 'refused', reason, isForbidden };
  }
}

function isRefusal(error: unknown): boolean {
  const { status } = isRecord(error) ? error : {};
  return typeof status === 'number' && status >= 400 && status < 500;
}
