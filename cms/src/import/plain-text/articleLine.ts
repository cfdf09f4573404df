import { ITEM } from './readLines.ts';

/** Where an item stands in its list. */
export interface ListMark {
  /** The number before it; null in a list of bullets. */
  readonly number: number | null;
  /** Lists around its own. */
  readonly depth: number;
}

/** A line of a plain-text article, by what it seems to be. */
export type ArticleLine =
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3;
      readonly text: string;
      readonly number: number | null;
    }
  | {
      readonly kind: 'labeled';
      readonly label: string;
      readonly text: string;
      readonly list: ListMark | null;
    }
  | { readonly kind: 'paragraph'; readonly text: string; readonly list: ListMark | null };

const MAX_HEADING = 110;
const MAX_WORDS = 18;
const LABELED = /^([A-Z][^:.?!]{1,90}):\s+(\S.*)$/;
const NUMBERED = /^(\d{1,2})[.)]\s+(\S.*)$/;
const UNDERLINE = /^([=~-])\1{2,}$/;
const MARKED = /^(#{1,6})\s+(\S.*?)\s*#*$/;

/** True for a line that underlines the heading above it. */
export function isUnderline(line: string): boolean {
  return UNDERLINE.test(line);
}

/** A heading's words, without Markdown's mark. */
export function readMarkedHeading(line: string): { level: number; text: string } | null {
  const [, marks = '', text] = MARKED.exec(line) ?? [];
  return text === undefined ? null : { level: marks.length, text };
}

/**
 * Tells headings, items of lists, "Label: text" lines and paragraphs apart in text without marks. A
 * heading is a short line without a full stop that has text below it, or one that is underlined; a
 * label has a sentence after its colon. Numbered lines are a list when they follow one another.
 */
export function classifyLines(lines: readonly string[]): ArticleLine[] {
  const items = findNumberedItems(lines);
  return lines.flatMap((line, index): ArticleLine[] => {
    const next = lines[index + 1] ?? '';
    if (isUnderline(line)) return [];
    const marked = readMarkedHeading(line);
    if (marked !== null) {
      return [
        { kind: 'heading', level: marked.level <= 2 ? 2 : 3, text: marked.text, number: null },
      ];
    }
    if (isUnderline(next)) {
      return [{ kind: 'heading', level: next.startsWith('=') ? 2 : 3, text: line, number: null }];
    }
    const list = readListMark(line, { isNumberedItem: items.has(index) });
    if (list !== null) return [readWords(line.replace(ITEM, '$3'), list)];
    const numbered = NUMBERED.exec(line);
    const bare = numbered?.[2] ?? line;
    if (isHeading(bare, next)) {
      const isBelow = numbered !== null || bare.endsWith(':');
      const number = numbered === null ? null : Number(numbered[1]);
      const text = bare.replace(/:$/, '');
      return [{ kind: 'heading', level: isBelow ? 3 : 2, text, number }];
    }
    const words = readWords(bare, null);
    return [words.kind === 'labeled' ? words : { kind: 'paragraph', text: line, list: null }];
  });
}

function readWords(text: string, list: ListMark | null): Exclude<ArticleLine, { kind: 'heading' }> {
  const [, label, words] = LABELED.exec(text) ?? [];
  return label === undefined || words === undefined
    ? { kind: 'paragraph', text, list }
    : { kind: 'labeled', label: label.trim(), text: words.trim(), list };
}

function readListMark(
  line: string,
  { isNumberedItem }: { isNumberedItem: boolean },
): ListMark | null {
  const [, tabs = '', mark] = ITEM.exec(line) ?? [];
  if (mark === undefined) return null;
  const depth = tabs.length;
  if (!/^\d/.test(mark)) return { number: null, depth };
  return isNumberedItem || depth > 0 ? { number: Number.parseInt(mark, 10), depth } : null;
}

/** The numbered lines that follow one another from 1 on, with items inside them between. */
function findNumberedItems(lines: readonly string[]): Set<number> {
  const items = new Set<number>();
  let run: number[] = [];
  const endRun = (): void => {
    if (run.length > 1) for (const index of run) items.add(index);
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    const number = Number(NUMBERED.exec(line)?.[1] ?? Number.NaN);
    if (run.length > 0 && /^\t/.test(line)) continue;
    if (number !== run.length + 1) endRun();
    if (number === run.length + 1) run.push(index);
  }
  endRun();
  return items;
}

function isHeading(line: string, next: string): boolean {
  if (next === '' || line.length > MAX_HEADING) return false;
  if (line.split(/\s+/).length > MAX_WORDS || !/^["“'‘(]?[\p{Lu}\d]/u.test(line)) return false;
  if (/[.!;,…]["”'’]?$/.test(line) || /https?:\/\//.test(line)) return false;
  return next.length > line.length || NUMBERED.test(next) || ITEM.test(next);
}
