import { mapHeadingIds } from '../../publishing/project/richText/headingIds.ts';
import type { LexicalState } from './nodes.ts';

/** The ids of a body's headings, by these and by the names that the file gives its headings. */
export function readHeadingIds(body: LexicalState): Map<string, string> {
  const headings = [...mapHeadingIds(body)];
  const named = headings.flatMap(([heading, id]) => {
    const anchors: unknown = heading['anchors'];
    const names = Array.isArray(anchors) ? anchors.map(String) : [];
    return names.map((name): [string, string] => [name, id]);
  });
  return new Map([...named, ...headings.map(([, id]): [string, string] => [id, id])]);
}
