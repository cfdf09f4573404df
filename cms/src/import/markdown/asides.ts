const FENCE = /^[ \t>]*(?:[-*+]|\d+\.)?[ \t]*(`{3,}|~{3,})/;
const OPENING =
  /^([ \t]*)(:{3,})[ \t]*(?:\{\.?(?:callout-)?([a-z][\w-]*)[^}]*\}|([a-z][\w-]*))(?:\[([^\]]*)\]|[ \t]+([^{]*?))?[ \t]*(?:\{.*\})?$/i;
const CLOSING = /^[ \t]*(:{3,})[ \t]*$/;
const INDENTED =
  /^([ \t]*)(?:!!!|\?\?\?\+?)[ \t]+([a-z][\w-]*)[^"\n]*?(?:[ \t]+"([^"]*)")?[ \t]*$/i;
const TAB = /^([ \t]*)===[!+]?[ \t]+"([^"]*)"[ \t]*$/;

/** A longer line opens no note, a note has no more lines, and notes stand no deeper in one another. */
const MAX_LINE = 300;
const MAX_LINES = 1000;
const MAX_DEPTH = 20;

/**
 * Writes the notes of Docusaurus (`:::note`), VitePress and Quarto, and those of MkDocs (`!!! note`)
 * as quotes that begin with `[!note]`, as GitHub and Obsidian have them. The tabs of MkDocs become
 * their titles and content. Code is left alone, and so is what isn't closed.
 */
export function rewriteAsides(text: string): string {
  return /^[ \t]*(?::::|!!!|\?\?\?|===)/m.test(text)
    ? rewrite(text.split('\n'), 0).join('\n')
    : text;
}

/** A line with what is read of it once, however often it is looked at. */
interface Line {
  text: string;
  /** The mark by which it opens or closes a block of code. */
  fence: string | undefined;
  /** The colons that close a note. */
  closing: string | undefined;
  /** The note that it opens with colons. */
  opening: RegExpExecArray | null;
}

function readLine(text: string): Line {
  const isShort = text.length <= MAX_LINE;
  return {
    text,
    fence: FENCE.exec(text)?.[1],
    closing: isShort ? CLOSING.exec(text)?.[1] : undefined,
    opening: isShort ? OPENING.exec(text) : null,
  };
}

function rewrite(texts: readonly string[], depth: number): readonly string[] {
  if (depth === MAX_DEPTH) return texts;
  const lines = texts.map(readLine);
  const result: string[] = [];
  let fence: string | null = null;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    fence = stepFence(line, fence);
    const found = fence === null ? readAside(lines, { start: index, depth }) : null;
    if (found === null) result.push(line.text);
    else {
      result.push(...found.written);
      index = found.last;
    }
  }
  return result;
}

/** The mark of the code block that is open after a line; null outside of code. */
function stepFence({ text, fence }: Line, open: string | null): string | null {
  if (fence === undefined) return open;
  if (open === null) return fence;
  return fence.startsWith(open) && text.trim() === fence ? null : open;
}

interface Written {
  written: string[];
  /** Index of its last line. */
  last: number;
}

function readAside(
  lines: readonly Line[],
  { start, depth }: { start: number; depth: number },
): Written | null {
  const line = lines[start];
  if (line === undefined || line.text.length > MAX_LINE) return null;
  const textsBetween = (from: number, end: number, indent: number): readonly string[] => {
    const inner = lines.slice(from, end).map(({ text }) => dropIndent(text, indent));
    return rewrite(inner, depth + 1);
  };
  const [, indent = '', colons, braced, word = braced, bracketed, title = bracketed] =
    line.opening ?? [];
  if (colons !== undefined && word !== undefined) {
    const end = findClosing(lines, { start, colons });
    if (end === null) return null;
    const inner = textsBetween(start + 1, end, indent.length);
    return { written: quote(inner, { indent, word, title: title ?? '' }), last: end };
  }
  const marked = INDENTED.exec(line.text);
  const tab = TAB.exec(line.text);
  const [, outer = '', name = '', shown = ''] = marked ?? tab ?? [];
  if (marked === null && tab === null) return null;
  const last = findIndentEnd(lines, { start, indent: outer.length });
  const inner = textsBetween(start + 1, last + 1, outer.length + 4);
  return marked === null
    ? { written: ['', `${outer}**${name}**`, '', ...inner.map((one) => outer + one), ''], last }
    : { written: quote(inner, { indent: outer, word: name, title: shown }), last };
}

/** The line that closes a note: one with as many colons, or with more at the end of all. */
function findClosing(
  lines: readonly Line[],
  { start, colons }: { start: number; colons: string },
): number | null {
  let depth = 0;
  let fence: string | null = null;
  const end = Math.min(lines.length, start + MAX_LINES);
  for (let index = start + 1; index < end; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    fence = stepFence(line, fence);
    if (fence !== null) continue;
    if (line.opening?.[2] === colons) depth += 1;
    if (line.closing !== colons) continue;
    if (depth === 0) return index;
    depth -= 1;
  }
  return null;
}

/** The last line that is further in than the note's own, without blank ones at the end. */
function findIndentEnd(
  lines: readonly Line[],
  { start, indent }: { start: number; indent: number },
): number {
  let last = start;
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = (lines[index]?.text ?? '').replace(/\t/g, '    ');
    if (line.trim() === '') continue;
    if (line.length - line.trimStart().length < indent + 4) break;
    last = index;
  }
  return last;
}

function dropIndent(line: string, width: number): string {
  const spaced = line.replace(/^[ \t]+/, (lead) => lead.replace(/\t/g, '    '));
  return spaced.slice(Math.min(width, spaced.length - spaced.trimStart().length));
}

function quote(
  inner: readonly string[],
  { indent, word, title }: { indent: string; word: string; title: string },
): string[] {
  const head = `[!${word}] ${title}`.trim();
  return ['', ...[head, '', ...inner].map((line) => `${indent}> ${line}`.trimEnd()), ''];
}
