import { PageError } from './pageError.ts';
import { readToml } from './tomlFrontMatter.ts';
import { readYaml } from './yamlFrontMatter.ts';

export type FrontMatter = Readonly<Record<string, unknown>>;

const KINDS = [
  { opening: /^---[ \t]*\n/, closing: /^(?:---|\.\.\.)[ \t]*(?:\n|$)/gm, read: readYaml },
  {
    opening: /^(?:\+\+\+|---[ \t]*toml)[ \t]*\n/,
    closing: /^(?:\+\+\+|---)[ \t]*(?:\n|$)/gm,
    read: readToml,
  },
  {
    opening: /^\{[ \t]*\n(?=[ \t]*")/,
    closing: /^\}[ \t]*(?:\n|$)/gm,
    read: (json: string) => readJson(`{${json}}`),
  },
];

function isMapping(value: unknown): value is FrontMatter {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A file divided into front matter and body. */
export interface DividedFile {
  readonly frontMatter: FrontMatter;
  readonly body: string;
  /** The line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
  /** True when the first line opens front matter and no line closes it, so that it is text. */
  readonly isUnclosed: boolean;
}

/**
 * Divides a file's text, with plain line ends, into its front matter (YAML, or Hugo's TOML or JSON)
 * and its body. A file without front matter has an empty one. Throws `PageError`.
 */
export function readFrontMatter(text: string): DividedFile {
  const source = text.replace(/^\uFEFF/, '');
  const language = /^---[ \t]*(js|javascript|json|coffee|ts)\b/i.exec(source)?.[1];
  if (language !== undefined) {
    const message = `Front matter in ${language} is not run. Write it as YAML between two lines of ---.`;
    throw new PageError(message, { line: 1 });
  }
  for (const { opening, closing, read } of KINDS) {
    const start = opening.exec(source)?.[0].length;
    if (start === undefined) continue;
    closing.lastIndex = start;
    const close = closing.exec(source);
    if (close === null) continue;
    const value = read(source.slice(start, close.index), { firstLine: 2 });
    const end = close.index + close[0].length;
    const bodyLine = source.slice(0, end).split('\n').length;
    return {
      frontMatter: asFields(value),
      body: source.slice(end),
      bodyLine,
      isUnclosed: false,
    };
  }
  const isUnclosed = /^(?:---|\+\+\+)[ \t]*\n[\w-]+[ \t]*[:=]/.test(source);
  return { frontMatter: {}, body: source, bodyLine: 1, isUnclosed };
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    const message = 'The front matter can’t be read: it begins with { but is not JSON.';
    throw new PageError(message, { line: 1, cause });
  }
}

function asFields(value: unknown): FrontMatter {
  if (value === null || value === undefined) return {};
  if (isMapping(value)) return value;
  const message = 'The front matter is a text or a list. Write each field as "name: text".';
  throw new PageError(message, { line: 2 });
}
