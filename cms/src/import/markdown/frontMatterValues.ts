import type { FrontMatter } from './frontMatter.ts';
import { readDay } from './readDay.ts';

/** Reads fields of front matter, and knows which were of no use. */
export interface FieldReader {
  /** The first of the named fields that holds text, trimmed, or null. */
  text(...names: string[]): string | null;
  /** The text of the field, if it is of use; otherwise the field counts as unread. */
  textThat(isOfUse: (text: string) => boolean, name: string): string | null;
  /** The texts of all the named fields, each once; a list may hold names or things with a name. */
  texts(...names: string[]): string[];
  /** The first of the named fields that holds a date, as an ISO string, or null. */
  date(...names: string[]): string | null;
  /** The field of this name in any case and with any dashes, if it has a value. */
  find(name: string): FoundField | null;
  /** The fields with a value that nothing read, in their order. */
  listUnread(): string[];
}

interface FoundField {
  /** As the file has it. */
  readonly name: string;
  readonly value: unknown;
  /** Tells that the value is of use. */
  use(): void;
}

export function createFieldReader(frontMatter: FrontMatter): FieldReader {
  const read = new Set<string>();
  const use = <T>(name: string, value: T | null): T | null => {
    if (value !== null) read.add(name);
    return value;
  };
  const first = <T>(names: string[], find: (value: unknown) => T | null): T | null =>
    names.reduce<T | null>((found, name) => found ?? use(name, find(frontMatter[name])), null);
  return {
    text: (...names) => first(names, readText),
    textThat: (isOfUse, name) => {
      const text = readText(frontMatter[name]);
      return use(name, text !== null && isOfUse(text) ? text : null);
    },
    date: (...names) => first(names, readDay),
    texts: (...names) => {
      const texts = names.flatMap((name) => use(name, readTexts(frontMatter[name])) ?? []);
      return [...new Set(texts)];
    },
    find: (name) => {
      const found = Object.keys(frontMatter).find((key) => toKey(key) === toKey(name));
      if (found === undefined || isEmpty(frontMatter[found])) return null;
      return { name: found, value: frontMatter[found], use: () => void read.add(found) };
    },
    listUnread: () =>
      Object.keys(frontMatter).filter((name) => !read.has(name) && !isEmpty(frontMatter[name])),
  };
}

function toKey(name: string): string {
  return name.replace(/[-_]/g, '').toLowerCase();
}

function readText(value: unknown): string | null {
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  return typeof value === 'number' ? String(value) : null;
}

/** Null when one of the items can't be told by a text. */
function readTexts(value: unknown): string[] | null {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  const texts = items.filter((item) => !isEmpty(item)).map(readName);
  const filled = texts.filter((text) => text !== null);
  return filled.length > 0 && filled.length === texts.length ? filled : null;
}

function readName(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return readText(value);
  const fields: Readonly<Record<string, unknown>> = { ...value };
  return readText(fields['name']) ?? readText(fields['title']);
}

function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
