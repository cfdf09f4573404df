const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NUMERIC =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?|[T ].*)?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+/i;
const MONTH_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i;

/**
 * Reads a date as an ISO moment. A day without a time is noon in UTC, so that it is the same day in
 * every editor's time zone, and a time without a zone is in UTC. Null for what can mean two days,
 * such as 5/1/2024, and for what is none.
 */
export function readDay(value: unknown): string | null {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? null : readText(toText(value));
  }
  if (typeof value === 'number') return readText(String(value));
  return typeof value === 'string' ? readText(value.trim().replace(WEEKDAY, '')) : null;
}

/** TOML has days without a time, which say so by their text. */
function toText(date: Date): string {
  const json: unknown = date.toJSON();
  return typeof json === 'string' ? json : date.toISOString();
}

function readText(text: string): string | null {
  const numeric = NUMERIC.exec(text) ?? COMPACT.exec(text);
  if (numeric !== null) {
    const [, year, month, day, hours, minutes, seconds, zone] = numeric;
    const time =
      hours === undefined
        ? { hours: 12, minutes: 0, seconds: 0 }
        : { hours: Number(hours), minutes: Number(minutes), seconds: Number(seconds ?? 0) };
    const start = makeDay(Number(year), Number(month), Number(day), time);
    return start === null ? null : new Date(start - readOffset(zone)).toISOString();
  }
  const [, monthName, dayText, yearText] = MONTH_FIRST.exec(text) ?? swap(DAY_FIRST.exec(text));
  const month = MONTHS.indexOf((monthName ?? '').slice(0, 3).toLowerCase()) + 1;
  const noon = { hours: 12, minutes: 0, seconds: 0 };
  const start = month === 0 ? null : makeDay(Number(yearText), month, Number(dayText), noon);
  return start === null ? null : new Date(start).toISOString();
}

function swap(match: RegExpExecArray | null): (string | undefined)[] {
  return match === null ? [] : [match[0], match[2], match[1], match[3]];
}

/** Milliseconds since 1970; null for days and times that don't exist. */
function makeDay(
  year: number,
  month: number,
  day: number,
  { hours, minutes, seconds }: { hours: number; minutes: number; seconds: number },
): number | null {
  const start = Date.UTC(year, month - 1, day, hours, minutes, seconds);
  const date = new Date(start);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && hours < 24 && minutes < 60 ? start : null;
}

/** Milliseconds that a zone is ahead of UTC. */
function readOffset(zone: string | undefined): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '') ?? [];
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return sign === '-' ? -size : size;
}
