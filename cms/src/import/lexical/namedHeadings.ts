import { outlineHeadings } from '../../links/extract/outlineHeadings.ts';
import { mapHeadingIds } from '../../publishing/project/richText/headingIds.ts';
import type { NamedHeading } from '../addresses/headingNames.ts';
import { readAddedAnchors } from './anchors.ts';

/** The headings of a body with the names that the file gives them, in order. */
export function listNamedHeadings(body: unknown): NamedHeading[] {
  const texts = new Map(outlineHeadings(body).map(({ id, text }) => [id, text]));
  return [...mapHeadingIds(body)].map(([heading, id]) => ({
    id,
    text: texts.get(id) ?? '',
    names: readAddedAnchors(heading),
  }));
}
