import { publishedTypes } from '../../published/publishedDocument.ts';
import type { PublishedKey } from '../../published/publishedDocument.ts';

export type StoredValues = Readonly<Record<string, unknown>>;

function isValues(value: unknown): value is StoredValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const nothing: StoredValues = {};

/** A group of values; empty when it isn't one. */
export function readValues(value: unknown): StoredValues {
  return isValues(value) ? value : nothing;
}

/** The groups in a list; whatever is none is left out. */
export function readList(value: unknown): readonly StoredValues[] {
  return Array.isArray(value) ? value.filter(isValues) : [];
}

export function readText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Text, or null when it is absent or empty. */
export function readOptionalText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export function readTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

export function readNumber(value: unknown): number {
  return readOptionalNumber(value) ?? 0;
}

export function readOptionalNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function isKey(value: unknown): value is PublishedKey {
  return typeof value === 'string' && publishedTypes.some((type) => value.startsWith(`${type}:`));
}

export function readKey(value: unknown): PublishedKey | null {
  return isKey(value) ? value : null;
}

export function readKeys(value: unknown): readonly PublishedKey[] {
  return Array.isArray(value) ? value.filter(isKey) : [];
}
