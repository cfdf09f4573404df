import type { FlattenedField, JsonObject } from 'payload';
import { systemField } from '../access/nobody.ts';
import { readDate } from '../fields/read/readValue.ts';
import { holdsNothing, sameContent } from './sameContent.ts';

const ofTheSystem = ['id', '_status', 'createdAt', 'updatedAt'];

/** Between the moment that a publish sets as its date and the version it makes. */
const publishMs = 10_000;
/** Between a publish and what its form, which has yet to hear of it, saves by itself. */
const unheardMs = 30_000;

/** True for a field that people write, false for what the system derives or looks up. */
export function isWritten(field: FlattenedField): boolean {
  if (field.type === 'join' || ofTheSystem.includes(field.name)) return false;
  if ('virtual' in field && field.virtual) return false;
  return !('access' in field) || field.access?.update !== systemField.update;
}

export interface SavedVersion {
  version: JsonObject;
  updatedAt: string;
}

export interface Autosave {
  fields: readonly FlattenedField[];
  autosaved: SavedVersion;
  published: SavedVersion;
  /** The version before the published one, when there is one. */
  before: JsonObject | undefined;
}

/** True for a moment that lies at most so long before another. */
function isJustBefore(moment: unknown, later: string, mostMs: number): boolean {
  const date = readDate(moment);
  if (date === null) return false;
  const elapsedMs = new Date(later).getTime() - new Date(date).getTime();
  return elapsedMs >= 0 && elapsedMs < mostMs;
}

/** True where the first publish has just set the date, of which the form has yet to hear. */
function isUnheardDate({ autosaved, published, before }: Autosave): boolean {
  return (
    holdsNothing(autosaved.version['publishedAt']) &&
    holdsNothing(before?.['publishedAt']) &&
    isJustBefore(published.version['publishedAt'], published.updatedAt, publishMs) &&
    isJustBefore(published.updatedAt, autosaved.updatedAt, unheardMs)
  );
}

/** True for an autosave that says nothing which readers don't see. */
export function isStray(autosave: Autosave): boolean {
  const { fields, autosaved, published } = autosave;
  return fields
    .filter(isWritten)
    .every(
      (field) =>
        sameContent(field, autosaved.version[field.name], published.version[field.name]) ||
        (field.name === 'publishedAt' && isUnheardDate(autosave)),
    );
}
