import type { FrontMatter } from './frontMatter.ts';

/** The first of the named fields that holds text, trimmed, or null. */
export function readText(frontMatter: FrontMatter, ...names: string[]): string | null {
  for (const name of names) {
    const value = frontMatter[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number') return String(value);
  }
  return null;
}

/** The texts of the first of the named fields that holds any; one text may be a list with commas. */
export function readTexts(frontMatter: FrontMatter, ...names: string[]): string[] {
  for (const name of names) {
    const value = frontMatter[name];
    const items: unknown[] = Array.isArray(value) ? value : [value];
    const texts = items.flatMap((item) =>
      typeof item === 'string' || typeof item === 'number' ? [String(item).trim()] : [],
    );
    const filled = texts.filter((text) => text !== '');
    if (filled.length > 0) return filled;
  }
  return [];
}

/** A day without a time is noon in UTC: the same day in every editor's time zone. */
function parseDate(text: string): Date {
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T12:00:00Z` : text);
}

/** The first of the named fields that holds a date, as an ISO string, or null. */
export function readDate(frontMatter: FrontMatter, ...names: string[]): string | null {
  for (const name of names) {
    const value = frontMatter[name];
    const date =
      value instanceof Date
        ? value
        : typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)
          ? parseDate(value)
          : null;
    if (date !== null && !Number.isNaN(date.getTime())) return date.toISOString();
  }
  return null;
}
