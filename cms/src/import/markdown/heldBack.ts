import type { FieldReader } from './frontMatterValues.ts';
import { readDay } from './readDay.ts';

/** Whether a page is kept from readers, and why, unless the file just says that it is a draft. */
export interface HeldBack {
  readonly isDraft: boolean;
  readonly reason: string | null;
}

const YES = /^(?:true|yes|on|y|1)$/i;
const NO = /^(?:false|no|off|n|0)$/i;
/** What generators write beside the title of a page that is out. */
const OPEN_STATUS =
  /^(?:publish(?:ed)?|public|live|new|stable|current|active|final|approved|completed?|done|deprecated)$/i;

/**
 * Reads whether a page is for readers. Words count as in YAML 1.1, by which most generators read:
 * `yes` and `off` are booleans there, and names have any case. What can't be understood holds a
 * page back, since a draft is published later more easily than a secret is taken back.
 */
export function readHeldBack(
  fields: FieldReader,
  { publishedAt, now }: { publishedAt: string | null; now: Date },
): HeldBack {
  const flags = [
    readFlag(fields, 'draft', { opens: NO, holds: YES }),
    readFlag(fields, 'isDraft', { opens: NO, holds: YES }),
    readFlag(fields, 'private', { opens: NO, holds: YES }),
    readFlag(fields, 'unlisted', { opens: NO, holds: YES }),
    readFlag(fields, 'published', { opens: YES, holds: NO, isDate: true }),
    readFlag(fields, 'status', { opens: OPEN_STATUS, holds: /^draft$/i }),
    readFlag(fields, 'visibility', { opens: /^(?:public|visible)$/i, holds: /^private$/i }),
  ];
  const reason =
    flags.find((flag) => flag !== null && flag !== 'held') ?? readTime(fields, publishedAt, now);
  return { isDraft: reason !== null || flags.includes('held'), reason };
}

/** Null where the field lets a page out, `held` where it plainly doesn't, or what is unclear. */
function readFlag(
  fields: FieldReader,
  name: string,
  { opens, holds, isDate = false }: { opens: RegExp; holds: RegExp; isDate?: boolean },
): string | null {
  const field = fields.find(name);
  if (field === null) return null;
  field.use();
  const text = describe(field.value);
  if (opens.test(text) || (isDate && readDay(field.value) !== null)) return null;
  if (holds.test(text)) return 'held';
  return `Its front matter says “${field.name}: ${text}”, which may not mean published.`;
}

function readTime(fields: FieldReader, publishedAt: string | null, now: Date): string | null {
  const start = fields.find('publishDate');
  if (start !== null && readDay(start.value) === null) {
    start.use();
    return `Its front matter says “${start.name}: ${describe(start.value)}”, which is no date.`;
  }
  const opensAt = start === null ? publishedAt : readDay(start.value);
  for (const date of [publishedAt, opensAt]) {
    if (date !== null && isToCome(date, now)) {
      return `Its date is ${date.slice(0, 10)}, which is to come. Publish it here when it is time.`;
    }
  }
  const end = fields.find('expiryDate');
  if (end === null) return null;
  const expiresAt = readDay(end.value);
  if (expiresAt !== null && expiresAt > now.toISOString()) return null;
  end.use();
  const fault = expiresAt === null ? 'is no date' : 'is past';
  return `Its front matter says “${end.name}: ${describe(end.value)}”, which ${fault}.`;
}

/** A day without a time is noon, and has come when it begins. */
function isToCome(date: string, now: Date): boolean {
  const moment = now.toISOString();
  const isDay = date.endsWith('T12:00:00.000Z');
  return isDay ? date.slice(0, 10) > moment.slice(0, 10) : date > moment;
}

function describe(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'object' ? '…' : String(value).trim().slice(0, 40);
}
