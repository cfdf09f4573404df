import { isRecord } from '../../links/extract/lexicalNode.ts';

/** A document or part of one, as the database gives it. */
export type StoredRecord = Readonly<Record<string, unknown>>;

export function readRecord(value: unknown): StoredRecord {
  return isRecord(value) ? value : {};
}

/** The records of a list; anything else in it is left out. */
export function readRecords(value: unknown): readonly StoredRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

export function readText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** Text with something in it, or null. */
export function readOptionalText(value: unknown): string | null {
  const text = readText(value);
  return text === '' ? null : text;
}

export function readTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(readText).filter((text) => text !== '') : [];
}

export function readNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** ISO 8601 in UTC, or null for what isn't a date. */
export function readDate(value: unknown): string | null {
  if (typeof value !== 'string' && !(value instanceof Date)) return null;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** The value itself when it is one of the list, else null. */
export function readChoice<Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
): Choice | null {
  return choices.find((choice) => choice === value) ?? null;
}

export function readChoices<Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
): readonly Choice[] {
  return Array.isArray(value)
    ? value.flatMap((item: unknown) => readChoice(item, choices) ?? [])
    : [];
}
