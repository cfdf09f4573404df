import { slug } from 'github-slugger';

/**
 * Gives each heading of a document an id that is its slug; the second of the same name gets `-2`,
 * the third `-3`. Ids are unique even where a heading is itself called "Pay 2".
 */
export function createHeadingIds(): (text: string) => string {
  const taken = new Set<string>();
  return (text) => {
    const base = nameHeading(text);
    let id = base;
    for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
    taken.add(id);
    return id;
  };
}

/** The id of the first heading of these words. */
export function nameHeading(text: string): string {
  return slug(text.trim()) || 'section';
}
