import type { LinkSource } from '../findSources.ts';

/** A guide to link from with its words and score, in a line. */
export function describeSource({ page, anchor, score }: LinkSource): string {
  return `${page}: "${anchor.replace(/\s+/g, ' ')}" (${score.toFixed(2)})`;
}
