import { parse } from 'yaml';

export type FrontMatter = Readonly<Record<string, unknown>>;

/** A file's front matter could not be read; the message says what is wrong with it. */
export class FrontMatterError extends Error {
  override readonly name = 'FrontMatterError';
}

const FENCED = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;

function isMapping(value: unknown): value is FrontMatter {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Divides a file's text into its YAML front matter and its body. Only YAML is read; a file without
 * front matter has an empty one. Throws `FrontMatterError`.
 */
export function readFrontMatter(text: string): { frontMatter: FrontMatter; body: string } {
  const source = text.replace(/^\uFEFF/, '');
  if (!/^---[ \t]*\r?\n/.test(source)) {
    const language = /^---[ \t]*(js|javascript|json|toml|coffee|ts)\b/i.exec(source)?.[1];
    if (language !== undefined) {
      throw new FrontMatterError(`Only YAML front matter is read, not "${language}".`);
    }
    return { frontMatter: {}, body: source };
  }
  const match = FENCED.exec(source);
  if (match === null || match.index !== 0) {
    return { frontMatter: {}, body: source };
  }
  return { frontMatter: parseYaml(match[1] ?? ''), body: source.slice(match[0].length) };
}

function parseYaml(yaml: string): FrontMatter {
  let value: unknown;
  try {
    value = parse(yaml, { maxAliasCount: 100, prettyErrors: true, logLevel: 'error' });
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : '';
    throw new FrontMatterError(`The front matter is not valid YAML: ${reason}`, { cause });
  }
  if (value === null || value === undefined) return {};
  if (!isMapping(value)) throw new FrontMatterError('The front matter is not a list of fields.');
  return value;
}
