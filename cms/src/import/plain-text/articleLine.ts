/** A line of a plain-text article, by what it seems to be. */
export type ArticleLine =
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3;
      readonly text: string;
      readonly number: number | null;
    }
  | { readonly kind: 'labeled'; readonly label: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string };

const MAX_HEADING = 110;
const MAX_WORDS = 18;
const LABELED = /^(?:[-•*]\s+)?([A-Z][^:.?!]{1,90}):\s+(\S.*)$/;
const NUMBERED = /^(\d{1,2})[.)]\s+(\S.*)$/;

/**
 * Tells headings, "Label: text" lines and paragraphs apart in text without marks. A heading is a
 * short line without a full stop that has text below it; a label has a sentence after its colon.
 */
export function classifyLines(lines: readonly string[]): ArticleLine[] {
  return lines.map((line, index): ArticleLine => {
    const next = lines[index + 1] ?? '';
    const numbered = NUMBERED.exec(line);
    const bare = numbered?.[2] ?? line;
    const labeled = LABELED.exec(bare);
    if (isHeading(bare, next)) {
      const isBelow = numbered !== null || bare.endsWith(':');
      return {
        kind: 'heading',
        level: isBelow ? 3 : 2,
        text: bare.replace(/:$/, ''),
        number: numbered === null ? null : Number(numbered[1]),
      };
    }
    if (labeled?.[1] !== undefined && labeled[2] !== undefined) {
      return { kind: 'labeled', label: labeled[1].trim(), text: labeled[2].trim() };
    }
    return { kind: 'paragraph', text: line };
  });
}

function isHeading(line: string, next: string): boolean {
  if (next === '' || line.length > MAX_HEADING) return false;
  if (line.split(/\s+/).length > MAX_WORDS || !/^["“'‘(]?[\p{Lu}\d]/u.test(line)) return false;
  if (/[.!;,…]["”'’]?$/.test(line) || /https?:\/\//.test(line) || /^[-•*]\s/.test(line))
    return false;
  return next.length > line.length || NUMBERED.test(next);
}
