import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { readId } from '../../../fields/read/readKey.ts';
import { readRecord } from '../../../fields/read/readValue.ts';
import { listBlockFields } from '../../../fields/rich-text/blockWords.ts';
import { countWords, readingMinutes } from '../../../fields/rich-text/countWords.ts';
import { countPathWords, countSettingWords } from '../../../fields/rich-text/shownWords.ts';
import { traceHeadings } from './traceHeadings.ts';

const embedding = [
  { collection: 'career-settings', field: 'setting', count: countSettingWords },
  { collection: 'occupations', field: 'occupation', count: countPathWords },
] as const;

/** The words that the body's blocks show of other documents, as those stand now. */
async function countEmbeddedWords(req: PayloadRequest, body: unknown): Promise<number> {
  const blocks = listBlockFields(body);
  let sum = 0;
  for (const { collection, field, count } of embedding) {
    const ids = new Set(blocks.flatMap((fields) => readId(fields[field]) ?? []));
    if (ids.size === 0) continue;
    const { docs }: { docs: unknown[] } = await req.payload.db.find({
      collection,
      where: { id: { in: [...ids] } },
      pagination: false,
      req,
    });
    sum += docs.reduce<number>((words, found) => words + count(readRecord(found)), 0);
  }
  return sum;
}

/**
 * Counts words and minutes and lists the headings on every save, whatever a client sent. Delivery
 * counts embedded documents anew, since they change without a save of the guide.
 */
export const deriveReading: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const body: unknown = data['body'] === undefined ? originalDoc?.['body'] : data['body'];
  // Of a copy it is the guide that was copied.
  const id = operation === 'create' ? null : readId(originalDoc);
  const isPublished = data['_status'] === 'published';
  const wordCount = countWords(body) + (await countEmbeddedWords(req, body));
  return {
    ...data,
    wordCount,
    readingMinutes: readingMinutes(wordCount),
    outline: await traceHeadings({ req, id, body, isPublished }),
  };
};
