/** A mark before an item of a list. Tabs before it tell how deep it is nested. */
export const ITEM = /^(\t*)([-•*–◦▪‣·]|\d{1,3}[.)])\s+(\S.*)$/;

const MIN_WIDTH = 60;
const MAX_WIDTH = 120;
/** Shorter lines can be entries of a list without marks, in small letters. */
const MIN_UNFINISHED = 40;
/** Lines are broken at words, and not all as late as they could be. */
const SLACK = 8;

interface Line {
  text: string;
  indent: number;
  isAfterBlank: boolean;
}

/**
 * The lines of a plain text, trimmed and without blank ones. Lines that were broken to fit a width
 * are whole again, and items of lists begin with a tab for each level above them.
 */
export function readLines(text: string): string[] {
  return markDepths(joinBroken(splitLines(text))).filter((line) => line !== '');
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let isAfterBlank = true;
  for (const raw of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const line = raw.replace(/[\s\u00a0]+/g, ' ').trim();
    const indent = /^\s*/.exec(raw)?.[0].replace(/\t/g, '    ').length ?? 0;
    if (line !== '') lines.push({ text: line, indent, isAfterBlank });
    isAfterBlank = line === '';
  }
  return lines;
}

/** Joins what goes on in the next line: after an item further in, and in text of one width. */
function joinBroken(lines: readonly Line[]): Line[] {
  const width = findWidth(lines);
  const joined: (Line & { last: string })[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const goesOn = before !== undefined && !line.isAfterBlank && !ITEM.test(line.text);
    const isOfItem = goesOn && ITEM.test(before.text) && line.indent > before.indent;
    const isFilled =
      width !== null && before !== undefined && isFull(before.last, line.text, width);
    // The first line is the title, below which a name may stand.
    const isBroken =
      goesOn && (isFilled || (joined.length > 1 && isUnfinished(before.last, line.text)));
    if (before !== undefined && (isOfItem || isBroken)) {
      before.text += ` ${line.text}`;
      before.last = line.text;
    } else joined.push({ ...line, last: line.text });
  }
  return joined;
}

/** True when a line stops inside a sentence that the next one takes up in small letters. */
function isUnfinished(line: string, next: string): boolean {
  return line.length >= MIN_UNFINISHED && /[\p{L}\p{N},’'-]$/u.test(line) && /^\p{Ll}/u.test(next);
}

/** True when the next line's first word would not have had room in this one. */
function isFull(line: string, next: string, width: number): boolean {
  return line.length + 1 + (next.split(' ')[0] ?? '').length > width - SLACK;
}

/** The width at which the text's lines were broken, or null when they are whole. */
function findWidth(lines: readonly Line[]): number | null {
  const width = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (width < MIN_WIDTH || width > MAX_WIDTH) return null;
  const pairs = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next === undefined || next.isAfterBlank || ITEM.test(next.text)
      ? []
      : [{ line: line.text, next: next.text }];
  });
  const full = pairs.filter(({ line, next }) => isFull(line, next, width));
  return full.length >= 2 && full.length * 2 >= pairs.length ? width : null;
}

function markDepths(lines: readonly Line[]): string[] {
  let indents: number[] = [];
  return lines.map(({ text, indent }) => {
    if (!ITEM.test(text)) {
      indents = [];
      return text;
    }
    indents = [...indents.filter((known) => known < indent), indent];
    return '\t'.repeat(indents.length - 1) + text;
  });
}
