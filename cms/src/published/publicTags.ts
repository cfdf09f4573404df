import { referredIn } from './library/listNames.ts';

const prefix = 'to:';

/**
 * The document that a tag stands for others to be about: those that link to it, or that refer to it in
 * a field. Null for other tags.
 */
function namedIn(tag: string): string | null {
  return tag.startsWith(prefix) ? tag.slice(prefix.length) : referredIn(tag);
}

/** The documents that some tags name beside the one which changed. */
export function namedDocuments(tags: readonly string[]): readonly string[] {
  return tags.flatMap((tag) => namedIn(tag) ?? []);
}

/**
 * The tags of the change log as others may see them. What a link or a field leads to may never have
 * been published: its id stays inside.
 */
export function publicTags(
  tags: readonly string[],
  isPublished: (key: string) => boolean,
): readonly string[] {
  return tags.filter((tag) => namedDocuments([tag]).every(isPublished));
}
