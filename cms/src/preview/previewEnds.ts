import type { Payload } from 'payload';
import { readRecord } from '../fields/read/readValue.ts';
import type { PreviewGrant } from './previewGrant.ts';

const collection = 'preview-ends';

/** No grant lives longer, in milliseconds: what ended before concerns none that still counts. */
const longestLifeMs = 2 * 3_600_000;

/** What can be ended: every preview of a document, one person's of it, one token, or a used code. */
export const subjects = {
  document: (document: string) => document,
  ofPerson: ({ document, user }: Pick<PreviewGrant, 'document' | 'user'>) => `${document} ${user}`,
  grant: ({ id }: Pick<PreviewGrant, 'id'>) => `grant ${id}`,
} as const;

async function findEnd(payload: Payload, subject: string): Promise<unknown> {
  const where = { subject: { equals: subject } };
  return payload.db.findOne({ collection, where });
}

/** Notes that of a subject nothing counts that was issued up to now. */
export async function endPreviews(
  payload: Payload,
  subject: string,
  { now }: { now: number },
): Promise<void> {
  const data = { subject, endedAt: now };
  const where = { subject: { equals: subject } };
  if ((await findEnd(payload, subject)) !== null) {
    await payload.db.updateOne({ collection, where, data, returning: false });
    return;
  }
  try {
    await payload.db.create({ collection, data });
  } catch (error) {
    // Somebody else ended it in the same moment.
    if ((await findEnd(payload, subject)) === null) throw error;
  }
}

/**
 * Uses up what counts once. False when it was used before, by whichever process: the database takes
 * each subject once. What is long past is forgotten on the way.
 */
export async function useOnce(
  payload: Payload,
  subject: string,
  { now }: { now: number },
): Promise<boolean> {
  const past = { endedAt: { less_than: now - longestLifeMs } };
  await payload.db.deleteMany({ collection, where: past });
  if ((await findEnd(payload, subject)) !== null) return false;
  try {
    await payload.db.create({ collection, data: { subject, endedAt: now } });
    return true;
  } catch (error) {
    if ((await findEnd(payload, subject)) === null) throw error;
    return false;
  }
}

/** Whether a grant was ended: itself, all of its document, or its person's of that document. */
export async function isEnded(payload: Payload, grant: PreviewGrant): Promise<boolean> {
  const itself = subjects.grant(grant);
  const of = [subjects.document(grant.document), subjects.ofPerson(grant), itself];
  const where = { subject: { in: of } };
  const { docs } = await payload.db.find({ collection, where, limit: 3, pagination: false });
  return docs.some((row: unknown) => {
    const { subject, endedAt } = readRecord(row);
    return subject === itself || Number(endedAt) >= grant.issuedAt;
  });
}
