import type { PayloadRequest } from 'payload';
import { readId } from '../fields/read/readKey.ts';
import { readDate, readRecord, readText } from '../fields/read/readValue.ts';
import type { PublishedComment } from '../published/publishedComment.ts';

const BEGINNING = '1970-01-01T00:00:00.000Z';

function readComment(comment: unknown): PublishedComment {
  const record = readRecord(comment);
  return {
    id: readId(record) ?? '',
    authorName: readText(record['authorName']),
    text: readText(record['text']),
    submittedAt: readDate(record['createdAt']) ?? BEGINNING,
  };
}

function comparePlaces(one: PublishedComment, other: PublishedComment): number {
  const left = `${one.submittedAt} ${one.id}`;
  const right = `${other.submittedAt} ${other.id}`;
  return left < right ? -1 : 1;
}

/** The approved comments on some articles, by the article's id, in the order of their writing. */
export async function readApprovedComments(
  req: PayloadRequest,
  articles: readonly string[],
): Promise<ReadonlyMap<string, readonly PublishedComment[]>> {
  const { docs } = await req.payload.db.find({
    collection: 'comments',
    where: { and: [{ document: { in: [...articles] } }, { status: { equals: 'approved' } }] },
    limit: 0,
    pagination: false,
    req,
  });
  const byArticle = new Map<string, PublishedComment[]>();
  for (const doc of docs) {
    const article = readId(readRecord(doc)['document']);
    if (article === null) continue;
    const comments = byArticle.get(article) ?? [];
    byArticle.set(article, comments);
    comments.push(readComment(doc));
  }
  for (const comments of byArticle.values()) comments.sort(comparePlaces);
  return byArticle;
}
