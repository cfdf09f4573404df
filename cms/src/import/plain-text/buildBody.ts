import {
  blockNode,
  headingNode,
  linkNode,
  paragraphNode,
  rootState,
  textNode,
  formatBits,
} from '../lexical/nodes.ts';
import type { LexicalElement, LexicalState } from '../lexical/nodes.ts';
import { pendingReference } from '../lexical/pendingReference.ts';
import type { ArticleSection } from './articleSections.ts';
import { buildLists } from './buildList.ts';
import type { BuiltItem } from './buildList.ts';
import { findPhrases } from './findPhrases.ts';
import type { ParsedArticle } from './parseArticle.ts';
import { splitSentences } from './wordLists.ts';
import type { DescribedSetting } from './settingSections.ts';

export interface BodyLinks {
  /** The address of the guide that a phrase names, or null. */
  findGuide: (phrase: string) => string | null;
  onUnmatched: (phrase: string) => void;
  settingSlug: (setting: DescribedSetting) => string;
  occupationSlug: string | null;
}

/**
 * The article's text as rich text: phrases that name guides are links, and what is told of a
 * setting or of the education path gives way to its block.
 */
export function buildBody(article: ParsedArticle, links: BodyLinks): LexicalState {
  return rootState(
    article.sections.flatMap((section) => {
      const { heading } = section;
      const level = heading?.level ?? 2;
      const title = heading === null ? [] : [headingNode(level, [textNode(heading.text)])];
      const setting = article.settings.get(section);
      if (setting !== undefined) return [...title, ...buildSetting(section, setting, links)];
      const isEducation = section === article.education?.section && links.occupationSlug !== null;
      const path = isEducation ? [pathBlock(links.occupationSlug ?? '')] : [];
      return [...title, ...buildLines(section.lines, links), ...path];
    }),
  );
}

/** Paragraphs, and lists of the items that follow one another. */
function buildLines(lines: ArticleSection['lines'], links: BodyLinks): LexicalElement[] {
  const blocks: LexicalElement[] = [];
  let items: BuiltItem[] = [];
  const endList = (): void => {
    blocks.push(...buildLists(items));
    items = [];
  };
  for (const line of lines) {
    const children = buildWords(line, links);
    if (line.list === null) {
      endList();
      blocks.push(paragraphNode(children));
    } else items.push({ mark: line.list, children });
  }
  endList();
  return blocks;
}

function buildWords(line: ArticleSection['lines'][number], links: BodyLinks): LexicalElement[] {
  const label =
    line.kind === 'labeled' ? [textNode(`${line.label}:`, formatBits.bold), textNode(' ')] : [];
  return [...label, ...linkPhrases(line.text, links)];
}

/** A setting's block says what its labeled lines said; sentences that name a guide stay text. */
function buildSetting(
  { lines }: ArticleSection,
  setting: DescribedSetting,
  links: BodyLinks,
): LexicalElement[] {
  const build = (some: ArticleSection['lines']): LexicalElement[] => buildLines(some, links);
  const first = lines.findIndex((line) => line.kind === 'labeled');
  const last = lines.findLastIndex((line) => line.kind === 'labeled');
  const labeled = lines.slice(first, last + 1);
  const naming = labeled
    .flatMap(({ text }) => splitSentences(text))
    .filter((sentence) => findPhrases(sentence).length > 0)
    .map((sentence) => paragraphNode(linkPhrases(sentence, links)));
  return [
    ...build(lines.slice(0, Math.max(0, first))),
    ...[setting, ...setting.children].map((one) => settingBlock(links.settingSlug(one))),
    ...naming,
    ...build(lines.slice(last + 1)),
  ];
}

function settingBlock(slug: string): LexicalElement {
  return blockNode({
    blockType: 'careerSetting',
    setting: pendingReference('career-settings', slug),
  });
}

function pathBlock(slug: string): LexicalElement {
  return blockNode({
    blockType: 'educationPath',
    occupation: pendingReference('occupations', slug),
  });
}

function linkPhrases(text: string, links: BodyLinks): LexicalElement[] {
  const nodes: LexicalElement[] = [];
  let from = 0;
  for (const phrase of findPhrases(text)) {
    const address = links.findGuide(phrase.text);
    if (address === null) {
      links.onUnmatched(phrase.text);
      continue;
    }
    if (phrase.start > from) nodes.push(textNode(text.slice(from, phrase.start)));
    nodes.push(linkNode(address, [textNode(phrase.text)]));
    from = phrase.end;
  }
  return from < text.length ? [...nodes, textNode(text.slice(from))] : nodes;
}
