import type { PayloadRequest } from 'payload';
import { followHeadings } from '../../../links/extract/followHeadings.ts';
import type { TracedHeading } from '../../../links/extract/followHeadings.ts';
import { outlineHeadings } from '../../../links/extract/outlineHeadings.ts';
import { recallFormerIds } from '../../../links/extract/recallFormerIds.ts';
import { readEarlierOutlines, readStanding } from './readStanding.ts';

interface Saved {
  readonly req: PayloadRequest;
  /** Null for a guide that is only being created. */
  readonly id: string | null;
  readonly body: unknown;
  /** Readers will see this text. */
  readonly isPublished: boolean;
}

/** The headings of a text that is being saved, with the ids by which readers knew them before. */
export async function traceHeadings({
  req,
  id,
  body,
  isPublished,
}: Saved): Promise<TracedHeading[]> {
  const standing = id === null ? null : await readStanding(req, id);
  const headings = followHeadings(body, standing);
  if (id === null || standing === null || !isPublished) return headings;
  const there = new Set(outlineHeadings(standing.body).map((heading) => heading.id));
  const isNew = (heading: string): boolean => !there.has(heading);
  if (!headings.some((heading) => isNew(heading.id) && heading.formerIds === undefined)) {
    return headings;
  }
  return recallFormerIds(headings, { isNew, outlines: await readEarlierOutlines(req, id) });
}
