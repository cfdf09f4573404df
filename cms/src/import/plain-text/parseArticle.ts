import { readArticleHead } from './articleHead.ts';
import type { ArticleHead } from './articleHead.ts';
import { classifyLines } from './articleLine.ts';
import { splitSections } from './articleSections.ts';
import type { ArticleSection } from './articleSections.ts';
import { readArticleTail } from './articleTail.ts';
import type { AboutParagraph, ListedSource } from './articleTail.ts';
import { readEducation } from './educationSection.ts';
import type { DescribedEducation } from './educationSection.ts';
import { readSettings } from './settingSections.ts';
import type { DescribedSetting } from './settingSections.ts';
import { createLineFinder } from '../markdown/lineFinder.ts';
import type { UnsupportedPart } from '../markdown/unsupported.ts';
import { readAbbreviations } from './matchTitle.ts';
import { readLines } from './readLines.ts';

/** What a plain-text article says, by its parts. */
export interface ParsedArticle {
  readonly head: ArticleHead;
  readonly sections: readonly ArticleSection[];
  readonly settings: ReadonlyMap<ArticleSection, DescribedSetting>;
  readonly education: ({ readonly section: ArticleSection } & DescribedEducation) | null;
  readonly sources: readonly ListedSource[];
  readonly about: AboutParagraph | null;
  /** What was not taken over. */
  readonly leftOut: readonly UnsupportedPart[];
  readonly abbreviations: ReadonlyMap<string, string>;
}

/** Reads an article that was pasted as plain text. Never throws; what it can't tell stays text. */
export function parseArticle(text: string, { now }: { now: Date }): ParsedArticle {
  const lines = readLines(text);
  const { head, rest } = readArticleHead(lines, { now });
  const { body, sources, about, comments } = readArticleTail(rest);
  const sections = splitSections(classifyLines(body));
  const found = readEducation(sections);
  return {
    head,
    sections,
    settings: readSettings(sections),
    education: found === null ? null : { section: found.section, ...found.education },
    sources,
    about,
    leftOut: comments.length < 2 ? [] : [describeComments(comments, text)],
    abbreviations: readAbbreviations(body.join('\n')),
  };
}

function describeComments(
  [heading = '', ...below]: readonly string[],
  text: string,
): UnsupportedPart {
  const words = `${heading}: ${below.length} ${below.length === 1 ? 'line' : 'lines'} below`;
  return { kind: 'comments', text: words, kept: 'nothing', line: createLineFinder(text)(heading) };
}
