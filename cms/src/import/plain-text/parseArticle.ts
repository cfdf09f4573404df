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
import { readAbbreviations } from './matchTitle.ts';

/** What a plain-text article says, by its parts. */
export interface ParsedArticle {
  readonly head: ArticleHead;
  readonly sections: readonly ArticleSection[];
  readonly settings: ReadonlyMap<ArticleSection, DescribedSetting>;
  readonly education: ({ readonly section: ArticleSection } & DescribedEducation) | null;
  readonly sources: readonly ListedSource[];
  readonly about: AboutParagraph | null;
  readonly droppedComments: boolean;
  readonly abbreviations: ReadonlyMap<string, string>;
}

/** Reads an article that was pasted as plain text. Never throws; what it can't tell stays text. */
export function parseArticle(text: string, { now }: { now: Date }): ParsedArticle {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '');
  const { head, rest } = readArticleHead(lines, { now });
  const { body, sources, about, droppedComments } = readArticleTail(rest);
  const sections = splitSections(classifyLines(body));
  const found = readEducation(sections);
  return {
    head,
    sections,
    settings: readSettings(sections),
    education: found === null ? null : { section: found.section, ...found.education },
    sources,
    about,
    droppedComments,
    abbreviations: readAbbreviations(body.join('\n')),
  };
}
