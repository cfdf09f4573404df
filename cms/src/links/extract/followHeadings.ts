import { isRecord } from './lexicalNode.ts';
import { matchNamed } from './matchNamed.ts';
import { outlineHeadings } from './outlineHeadings.ts';
import { readSections } from './readSections.ts';
import type { Section } from './readSections.ts';
import { pairRenamed } from './pairRenamed.ts';
import type { OutlineHeading } from './textBlock.ts';

/** A heading, with the ids by which it could be linked before its words changed. */
export interface TracedHeading extends OutlineHeading {
  /** Newest first; absent when it always had this id. */
  readonly formerIds?: readonly string[];
}

/** Former ids that a heading keeps at most; the oldest go. */
const keptFormerIds = 20;

/** A version of a guide: its text, and its outline with what is known of former ids. */
export interface OutlinedText {
  readonly body: unknown;
  readonly outline: unknown;
}

/**
 * The outline of a text, in which headings keep the ids that they had in the version before. A
 * heading is the same when its words are (of several, see `matchNamed`); else when, in its place, its
 * words or those beneath are much the same (see `pairRenamed`). What a heading now has as its id is no former id of another.
 */
export function followHeadings(body: unknown, before: OutlinedText | null): TracedHeading[] {
  const sections = readSections(body);
  if (before === null) return sections.map(({ heading }) => heading);
  const earlier = readSections(before.body);
  const origins = matchSections(earlier, sections);
  const known = readFormerIds(before.outline);
  const taken = new Set(sections.map(({ heading }) => heading.id));
  return sections.map(({ heading }, index) => {
    const origin = origins.get(index);
    if (origin === undefined) return heading;
    const ids = [origin.heading.id, ...(known.get(origin.heading.id) ?? [])];
    const formerIds = ids.filter((id) => !taken.has(id)).slice(0, keptFormerIds);
    for (const id of formerIds) taken.add(id);
    return formerIds.length === 0 ? heading : { ...heading, formerIds };
  });
}

/** For the index of a section now, the one that it was. */
function matchSections(
  earlier: readonly Section[],
  sections: readonly Section[],
): ReadonlyMap<number, Section> {
  const same = matchNamed(earlier, sections);
  const pairs = [...same, ...pairRenamed({ earlier, sections, same })];
  return new Map(
    pairs.flatMap(([now, then]) => {
      const section = earlier[then];
      return section === undefined ? [] : [[now, section] as const];
    }),
  );
}

/**
 * The outline of a text that is stored with the outline of its save. Of that only the former ids
 * are taken, and none that a heading of the text has.
 */
export function readOutline({ body, outline }: OutlinedText): TracedHeading[] {
  const headings = outlineHeadings(body);
  const known = readFormerIds(outline);
  const taken = new Set(headings.map(({ id }) => id));
  return headings.map((heading) => {
    const formerIds = known.get(heading.id)?.filter((id) => !taken.has(id)) ?? [];
    for (const id of formerIds) taken.add(id);
    return formerIds.length === 0 ? heading : { ...heading, formerIds };
  });
}

/** The former ids that a stored outline tells of, by the heading's id; of one without, none. */
export function readFormerIds(outline: unknown): ReadonlyMap<string, readonly string[]> {
  const headings = Array.isArray(outline) ? outline.filter(isRecord) : [];
  return new Map(
    headings.flatMap(({ id, formerIds }) =>
      typeof id === 'string'
        ? [
            [
              id,
              Array.isArray(formerIds)
                ? formerIds.filter((one) => typeof one === 'string' && one !== '')
                : [],
            ] as const,
          ]
        : [],
    ),
  );
}
