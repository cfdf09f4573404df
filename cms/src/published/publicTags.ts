const prefix = 'to:';

/** The documents whose incoming links some tags stand for. */
export function inboundTargets(tags: readonly string[]): readonly string[] {
  return tags.flatMap((tag) => (tag.startsWith(prefix) ? [tag.slice(prefix.length)] : []));
}

/**
 * The tags of the change log as others may see them. A link's target may never have been published:
 * its id stays inside.
 */
export function publicTags(
  tags: readonly string[],
  isPublished: (key: string) => boolean,
): readonly string[] {
  return tags.filter((tag) => inboundTargets([tag]).every(isPublished));
}
