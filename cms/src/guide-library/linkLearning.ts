import type { PayloadRequest } from 'payload';
import { writeRow } from '../database/writeRow.ts';
import { readNumber, readOptionalText, readRecord } from '../fields/read/readValue.ts';
import { readLearned } from '../links/index.ts';
import type { LearnedFromLibrary } from '../links/index.ts';

const collection = 'link-learning';
/** One library a database. */
const library = 'guides';

export interface LinkLearning {
  /** Null when there was too little to learn from, or another version of the engine learnt it. */
  readonly learned: LearnedFromLibrary | null;
  /** ISO 8601 in UTC. */
  readonly learnedAt: string;
  /** Guides and answers that it was learnt from. */
  readonly guides: number;
  readonly answers: number;
}

async function findRow(req: PayloadRequest): Promise<unknown> {
  const where = { library: { equals: library } };
  return req.payload.db.findOne({ collection, where, req });
}

/** What was stored last; null when nothing ever was, or nothing that this version can use. */
export async function readLinkLearning(req: PayloadRequest): Promise<LinkLearning | null> {
  const row = readRecord(await findRow(req));
  const learnedAt = readOptionalText(row['learnedAt']);
  if (learnedAt === null) return null;
  const stored = row['learned'] ?? null;
  const learned = readLearned(stored);
  if (stored !== null && learned === null) return null;
  const guides = readNumber(row['guides']) ?? 0;
  return { learned, learnedAt, guides, answers: readNumber(row['answers']) ?? 0 };
}

export async function storeLinkLearning(
  req: PayloadRequest,
  learning: LinkLearning,
): Promise<void> {
  const where = { library: { equals: library } };
  await writeRow(req, { collection, where, data: { ...learning, library } });
}
