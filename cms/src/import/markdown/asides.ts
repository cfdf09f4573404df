const FENCE = /^[ \t>]*(?:[-*+]|\d+\.)?[ \t]*(`{3,}|~{3,})/;
const OPENING =
  /^([ \t]*)(:{3,})[ \t]*(?:\{\.?(?:callout-)?([a-z][\w-]*)[^}]*\}|([a-z][\w-]*))(?:\[([^\]]*)\]|[ \t]+([^{]*?))?[ \t]*(?:\{.*\})?$/i;
const CLOSING = /^[ \t]*(:{3,})[ \t]*$/;
const INDENTED =
  /^([ \t]*)(?:!!!|\?\?\?\+?)[ \t]+([a-z][\w-]*)[^"\n]*?(?:[ \t]+"([^"]*)")?[ \t]*$/i;
const TAB = /^([ \t]*)===[!+]?[ \t]+"([^"]*)"[ \t]*$/;

/** A longer line opens no note, and a note has no more lines. */
const MAX_LINE = 300;
const MAX_LINES = 1000;

/**
 * Writes the notes of Docusaurus (`:::note`), VitePress and Quarto, and those of MkDocs (`!!! note`)
 * as quotes that begin with `[!note]`, as GitHub and Obsidian have them. The tabs of MkDocs become
 * their titles and content. Code is left alone, and so is what isn't closed.
 */
export function rewriteAsides(text: string): string {
  return /^[ \t]*(?::::|!!!|\?\?\?|===)/m.test(text) ? rewrite(text.split('\n')).join('\n') : text;
}

function rewrite(lines: readonly string[]): string[] {
  const result: string[] = [];
  let fence: string | null = null;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    fence = stepFence(line, fence);
    const found = fence === null ? readAside(lines, index) : null;
    if (found === null) result.push(line);
    else {
      result.push(...found.written);
      index = found.last;
    }
  }
  return result;
}

/** The mark of the code block that is open after a line; null outside of code. */
function stepFence(line: string, open: string | null): string | null {
  const mark = FENCE.exec(line)?.[1];
  if (mark === undefined) return open;
  if (open === null) return mark;
  return mark.startsWith(open) && line.trim() === mark ? null : open;
}

interface Written {
  written: string[];
  /** Index of its last line. */
  last: number;
}

function readAside(lines: readonly string[], start: number): Written | null {
  const line = lines[start] ?? '';
  if (line.length > MAX_LINE) return null;
  const [, indent = '', colons, braced, word = braced, bracketed, title = bracketed] =
    OPENING.exec(line) ?? [];
  if (colons !== undefined && word !== undefined) {
    const end = findClosing(lines, { start, colons });
    if (end === null) return null;
    const inner = lines.slice(start + 1, end).map((one) => dropIndent(one, indent.length));
    return { written: quote(inner, { indent, word, title: title ?? '' }), last: end };
  }
  const marked = INDENTED.exec(line);
  const tab = TAB.exec(line);
  const [, outer = '', name = '', shown = ''] = marked ?? tab ?? [];
  if (marked === null && tab === null) return null;
  const last = findIndentEnd(lines, { start, indent: outer.length });
  const inner = lines.slice(start + 1, last + 1).map((one) => dropIndent(one, outer.length + 4));
  return marked === null
    ? {
        written: ['', `${outer}**${name}**`, '', ...rewrite(inner).map((one) => outer + one), ''],
        last,
      }
    : { written: quote(inner, { indent: outer, word: name, title: shown }), last };
}

/** The line that closes a note: one with as many colons, or with more at the end of all. */
function findClosing(
  lines: readonly string[],
  { start, colons }: { start: number; colons: string },
): number | null {
  let depth = 0;
  let fence: string | null = null;
  const end = Math.min(lines.length, start + MAX_LINES);
  for (let index = start + 1; index < end; index += 1) {
    const line = lines[index] ?? '';
    fence = stepFence(line, fence);
    if (fence !== null) continue;
    if (line.length > MAX_LINE) continue;
    const closing = CLOSING.exec(line)?.[1];
    if (closing === undefined && OPENING.exec(line)?.[2] === colons) depth += 1;
    if (closing !== colons) continue;
    if (depth === 0) return index;
    depth -= 1;
  }
  return null;
}

/** The last line that is further in than the note's own, without blank ones at the end. */
function findIndentEnd(
  lines: readonly string[],
  { start, indent }: { start: number; indent: number },
): number {
  let last = start;
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').replace(/\t/g, '    ');
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
  return ['', ...[head, '', ...rewrite(inner)].map((line) => `${indent}> ${line}`.trimEnd()), ''];
}
