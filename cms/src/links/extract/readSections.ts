import { STOP_WORDS } from '../text/stopWords.ts';
import { splitWords } from '../text/splitWords.ts';
import { collectTextBlocks } from './collectTextBlocks.ts';
import { nameHeading } from './headingId.ts';
import type { OutlineHeading } from './textBlock.ts';

/** A heading and what stands between it and the next one. */
export interface Section {
  readonly heading: OutlineHeading;
  /** What its id would be, were it the first of its words. */
  readonly slug: string;
  /** The words of the heading above it. */
  readonly parent: string;
  /** The words of the heading that say something, lower case. */
  readonly name: ReadonlySet<string>;
  /** Those of the text beneath. */
  readonly words: ReadonlySet<string>;
}

/** The headings of saved rich text in document order, each with its words. */
export function readSections(lexicalState: unknown): Section[] {
  const sections: { heading: OutlineHeading; parent: string; texts: string[] }[] = [];
  for (const { heading, headingPath, isHeading, text } of collectTextBlocks(lexicalState)) {
    if (heading === null) continue;
    if (isHeading) sections.push({ heading, parent: headingPath.at(-1) ?? '', texts: [] });
    else sections.at(-1)?.texts.push(text);
  }
  return sections.map(({ heading, parent, texts }) => ({
    heading,
    slug: nameHeading(heading.text),
    parent,
    name: readWords(heading.text),
    words: readWords(texts.join('\n')),
  }));
}

function readWords(text: string): ReadonlySet<string> {
  const words = splitWords(text.toLowerCase()).words.filter((word) => !STOP_WORDS.has(word));
  return new Set(words);
}
