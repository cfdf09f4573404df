import type { PayloadRequest } from 'payload';
import { linkVerdicts } from '../collections/link-answers/choices.ts';
import { readId } from '../fields/read/readKey.ts';
import { readChoice, readOptionalText, readRecord } from '../fields/read/readValue.ts';
import { readPublishedKey } from '../links/sync/readPublishedKey.ts';
import type { PublishedKey } from '../published/publishedDocument.ts';

const collection = 'link-answers';

/** What somebody said to a suggested link. */
export interface LinkAnswer {
  readonly source: PublishedKey;
  readonly target: PublishedKey;
  readonly verdict: (typeof linkVerdicts)[number];
}

export interface NewLinkAnswer extends LinkAnswer {
  /** The words that were suggested for the link; null when they aren't known. */
  readonly words: string | null;
  /** Id of the user who answered; null for a program. */
  readonly answeredBy: string | null;
}

/** A page and a target in one. */
export function pairOf({ source, target }: { source: string; target: string }): string {
  return `${source} ${target}`;
}

/** All answers, or those for one page. */
export async function findAnswers(
  req: PayloadRequest,
  { source }: { source?: PublishedKey } = {},
): Promise<LinkAnswer[]> {
  const { docs } = await req.payload.db.find({
    collection,
    ...(source === undefined ? {} : { where: { source: { equals: source } } }),
    sort: 'pair',
    limit: 0,
    pagination: false,
    req,
  });
  return docs.flatMap((row) => readAnswer(row) ?? []);
}

function readAnswer(value: unknown): LinkAnswer | null {
  const row = readRecord(value);
  const source = readPublishedKey(row['source']);
  const target = readPublishedKey(row['target']);
  const verdict = readChoice(row['verdict'], linkVerdicts);
  return source === null || target === null || verdict === null
    ? null
    : { source, target, verdict };
}

/** Writes an answer; of several for one page and target the last counts. */
export async function recordAnswer(req: PayloadRequest, answer: NewLinkAnswer): Promise<void> {
  const pair = pairOf(answer);
  const where = { pair: { equals: pair } };
  const known = await req.payload.db.findOne({ collection, where, req });
  const id = readOptionalText(readId(known));
  const data = { ...answer, pair };
  if (id === null) {
    await req.payload.db.create({ collection, data, req, returning: false });
  } else {
    const updatedAt = new Date().toISOString();
    const changed = { ...data, updatedAt };
    await req.payload.db.updateOne({ collection, id, data: changed, req, returning: false });
  }
}

/** Takes an answer back. False when there was none with that verdict. */
export async function withdrawAnswer(req: PayloadRequest, answer: LinkAnswer): Promise<boolean> {
  const where = {
    and: [{ pair: { equals: pairOf(answer) } }, { verdict: { equals: answer.verdict } }],
  };
  const known = await req.payload.db.findOne({ collection, where, req });
  if (known === null) return false;
  await req.payload.db.deleteMany({ collection, where, req });
  return true;
}
