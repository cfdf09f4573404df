import { slug } from 'github-slugger';

/**
 * Gives each heading of a document an id that is its slug; the second of the same name gets `-2`,
 * the third `-3`. Ids are unique even where a heading is itself called "Pay 2".
 */
export function createHeadingIds(): (text: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (text) => {
    const base = nameHeading(text);
    let id = base;
    let count = counts.get(base) ?? 2;
    for (; taken.has(id); count += 1) id = `${base}-${count}`;
    counts.set(base, count);
    taken.add(id);
    return id;
  };
}

/** The id of the first heading of these words. */
export function nameHeading(text: string): string {
  return slug(text.trim()) || 'section';
}
