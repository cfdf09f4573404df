import type { PayloadRequest } from 'payload';
import type { LinkTarget } from '../fields/rich-text/linkTargets.ts';
import { isEmptyDocument } from './isEmptyDocument.ts';

/** The collections whose documents begin as a draft. */
export type DraftCollection = Exclude<LinkTarget, 'topics'>;

export const draftCollections = [
  'articles',
  'career-settings',
  'occupations',
  'services',
  'guide-sets',
] as const satisfies readonly DraftCollection[];

interface Draft {
  collection: DraftCollection;
  id: string;
  /** The newest version, as the Local API gives it. */
  newest: unknown;
}

/**
 * True for a draft that is as *Create new* made it: empty, and never saved since. What somebody wrote
 * and took out again still stands in its versions, so that isn't one.
 */
export async function isUntouched(
  req: PayloadRequest,
  { collection, id, newest }: Draft,
): Promise<boolean> {
  if (!isEmptyDocument(newest)) return false;
  const { totalDocs } = await req.payload.countVersions({
    collection,
    where: { parent: { equals: id } },
    req,
  });
  return totalDocs <= 1;
}
