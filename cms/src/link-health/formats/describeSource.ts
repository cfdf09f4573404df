import type { LinkSource } from '../findSources.ts';

/** What a report says of a weak guide for which no words in other guides are good enough. */
export const noSource = 'no words in other guides are good enough for a link';

/** A guide to link from with its words and score, in a line. */
export function describeSource({ page, anchor, score }: LinkSource): string {
  return `${page}: "${anchor.replace(/\s+/g, ' ')}" (${score.toFixed(2)})`;
}
