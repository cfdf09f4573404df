/** A source as the article's list has it. */
export interface ListedSource {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
}

/** The organization an article tells about at its end, and what it asks the reader to do. */
export interface AboutParagraph {
  readonly name: string;
  readonly description: string;
  readonly callToAction: {
    readonly text: string;
    readonly label: string;
    readonly url: string;
  } | null;
}

const COMMENTS =
  /^(?:\d+\s+)?(?:comments?|leave a (?:comment|reply)|post a comment)(?:\s*\(\d+\))?:?$/i;
const SOURCES = /^(?:sources|references|citations|works cited|further reading):?$/i;
const ADDRESS = /https?:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:!?]/;

/** Takes comments, the list of sources and the about paragraph off an article's end. */
export function readArticleTail(lines: readonly string[]): {
  body: string[];
  sources: ListedSource[];
  about: AboutParagraph | null;
  /** The lines from the heading of the comments on; empty without comments. */
  comments: string[];
} {
  const end = lines.findLastIndex((line) => COMMENTS.test(line));
  const kept = end > lines.length / 2 ? lines.slice(0, end) : [...lines];
  const start = kept.findLastIndex((line) => SOURCES.test(line));
  const listed = start === -1 ? [] : kept.slice(start + 1);
  const entries = listed.findIndex((line) => !ADDRESS.test(line));
  const last = entries === -1 ? listed.length : entries;
  const sources = listed.slice(0, last).flatMap(readSource);
  const text = start === -1 ? kept : [...kept.slice(0, start), ...listed.slice(last)];
  const { about, body } = takeAbout(text);
  return { body, sources, about, comments: lines.slice(kept.length) };
}

function readSource(line: string): ListedSource[] {
  const url = ADDRESS.exec(line)?.[0];
  if (url === undefined) return [];
  const words = line
    .replace(url, '')
    .replace(/\(\s*\)|\[\s*\]|<\s*>/g, '')
    .replace(/^(?:[-•*]|\d+[.)]|\[\d+\])\s*/, '')
    .replace(/[\s:–—-]+$/, '')
    .trim();
  const [publisher, ...title] = words.split(/\s+[–—-]\s+|:\s+/);
  const host = new URL(url).hostname.replace(/^www\./, '');
  return [{ url, publisher: publisher || host, title: title.join(': ') || words || host }];
}

/** The about paragraph stands in the last third; its heading may run into its text. */
function takeAbout(lines: string[]): { about: AboutParagraph | null; body: string[] } {
  const start = lines.findLastIndex((line) => /^About\s+(?:the\s+)?\p{Lu}/u.test(line));
  if (start < (lines.length * 2) / 3) return { about: null, body: lines };
  const first = (lines[start] ?? '').replace(/^About\s+/, '');
  const run = /^(.{2,60}?)[:.]?\s+(\1\b.*)$/s.exec(first);
  const isHeading = first.length <= 60 && !/[.!]$/.test(first);
  const name = run?.[1] ?? (isHeading ? first : null);
  if (name === null) return { about: null, body: lines };
  const below = lines.slice(start + 1);
  const own = below.findIndex((line, index) => index >= (isHeading ? 1 : 0) && !ADDRESS.test(line));
  const part = own === -1 ? below : below.slice(0, own);
  const action = part.find((line) => ADDRESS.test(line)) ?? null;
  const text = [run?.[2] ?? '', ...part.filter((line) => line !== action)].join(' ').trim();
  return {
    about: {
      name,
      description: text,
      callToAction: action === null ? null : readAction(action, name),
    },
    body: [...lines.slice(0, start), ...(own === -1 ? [] : below.slice(own))],
  };
}

function readAction(line: string, name: string): AboutParagraph['callToAction'] {
  const url = ADDRESS.exec(line)?.[0];
  if (url === undefined) return null;
  const text = line.replace(/^[^\p{L}\p{N}]+/u, '').trim();
  return { text, label: `Visit ${name}`, url };
}
