import { readFormerIds } from './followHeadings.ts';
import type { TracedHeading } from './followHeadings.ts';

/**
 * Gives headings that come back the former ids that they had when they were last there. Of the
 * outlines of earlier versions, newest first, the first that has a heading's id tells them. None is
 * given that leads to a heading already.
 */
export function recallFormerIds(
  headings: readonly TracedHeading[],
  { isNew, outlines }: { isNew: (id: string) => boolean; outlines: readonly unknown[] },
): TracedHeading[] {
  const taken = new Set(headings.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]));
  const earlier = outlines.map(readFormerIds);
  return headings.map((heading) => {
    if (!isNew(heading.id) || heading.formerIds !== undefined) return heading;
    const known = earlier.find((ids) => ids.has(heading.id))?.get(heading.id) ?? [];
    const formerIds = known.filter((id) => !taken.has(id));
    for (const id of formerIds) taken.add(id);
    return formerIds.length === 0 ? heading : { ...heading, formerIds };
  });
}
