import { isUnderline, readMarkedHeading } from './articleLine.ts';

/** What stands above an article's text. */
export interface ArticleHead {
  readonly title: string;
  /** Names of authors. */
  readonly byline: readonly string[];
  /** ISO date, or null. */
  readonly publishedAt: string | null;
  readonly readingMinutes: number | null;
}

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const BY = /^(?:written\s+)?by:?\s+/i;
const LABEL =
  /^(?:(?:first |last |originally )?(?:published|posted|updated|modified|reviewed|written)|date)(?::| on:?)?\s+/i;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i;
const MAX_META = 60;

/**
 * Reads title, byline, date and reading time off the first lines, in whatever order they stand.
 * A date without a year is the last such day before `now`.
 */
export function readArticleHead(
  lines: readonly string[],
  { now }: { now: Date },
): { head: ArticleHead; rest: string[] } {
  const [first = '', ...others] = lines;
  const title = readMarkedHeading(first)?.text ?? first;
  const below = isUnderline(others[0] ?? '') ? others.slice(1) : others;
  const byline: string[] = [];
  let publishedAt: string | null = null;
  let readingMinutes: number | null = null;
  let index = 0;
  let firstBullet: number | null = null;
  for (; index < below.length; index += 1) {
    const line = below[index] ?? '';
    const found = readMetaLine(line, now);
    // What a second date is of can't be told, so it stays text.
    if (found === null || (found.date !== null && publishedAt !== null)) break;
    if (found.names.length > 0 && !BY.test(found.text)) firstBullet ??= index;
    byline.push(...found.names);
    publishedAt ??= found.date;
    readingMinutes ??= found.minutes;
  }
  // A list without a date or a reading time beside it is one of the text.
  if (firstBullet !== null && publishedAt === null && readingMinutes === null) {
    const names = below.slice(0, firstBullet).flatMap((line) => readNames(line));
    const head = { title, byline: names, publishedAt, readingMinutes };
    return { head, rest: below.slice(firstBullet) };
  }
  return { head: { title, byline, publishedAt, readingMinutes }, rest: below.slice(index) };
}

/** What a line tells about the article; null when any part of it is of the text. */
function readMetaLine(line: string, now: Date) {
  const text = line.replace(/^[-–—•*·|]\s*/, '').trim();
  if (text.length > MAX_META) return null;
  const isMarked = text !== line || BY.test(line);
  let date: string | null = null;
  let minutes: number | null = null;
  const names: string[] = [];
  for (const part of text.split(/\s*[·•|]\s*|\s+[-–—]\s+/)) {
    const read = readMinutes(part);
    const day = read === null ? readArticleDate(part, now) : null;
    const found = isMarked && read === null && day === null ? readNames(part) : [];
    if (read === null && day === null && found.length === 0) return null;
    if (day !== null && date !== null) return null;
    minutes ??= read;
    date ??= day;
    names.push(...found);
  }
  return { text, date, minutes, names };
}

function readMinutes(text: string): number | null {
  const minutes =
    /^(?:reading time:?\s+)?(?:about\s+|~\s*)?(\d{1,3})[\s-]*min(?:ute)?s?\.?(?:\s+(?:to\s+)?read(?:ing)?(?:\s+time)?)?$/i.exec(
      text,
    )?.[1];
  return minutes === undefined ? null : Number(minutes);
}

const NO_NAME = /^(?:an?|the|this|that|these|those|my|our|your|their|all|some|any|no|each)\b/;

/** The names of a byline; none when one of its parts is no name. */
function readNames(meta: string): string[] {
  const names = meta
    .replace(BY, '')
    .split(/\s*(?:,|&|\band\b)\s*/)
    .filter((name) => name !== '');
  return names.every((name) => /(?:^|[\s-])\p{Lu}/u.test(name) && !NO_NAME.test(name)) ? names : [];
}

/** An ISO date when the whole text is one, and no day that doesn't exist. */
function readArticleDate(text: string, now: Date): string | null {
  const day = text.replace(LABEL, '').replace(WEEKDAY, '');
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(day);
  if (iso !== null) return toIso(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?$/i.exec(day);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]{3,9})\.?(?:,?\s+(\d{4}))?$/i.exec(day);
  const month = readMonth(monthFirst?.[1] ?? dayFirst?.[2] ?? '');
  const date = Number(monthFirst?.[2] ?? dayFirst?.[1]);
  if (month < 0) return null;
  const year = monthFirst?.[3] ?? dayFirst?.[3];
  if (year !== undefined) return toIso(Number(year), month, date);
  const thisYear = new Date(Date.UTC(now.getUTCFullYear(), month, date));
  return toIso(now.getUTCFullYear() - (thisYear > now ? 1 : 0), month, date);
}

/** From 0; -1 for other words. */
function readMonth(word: string): number {
  const name = word.toLowerCase().replace(/^sept$/, 'sep');
  return name.length < 3 ? -1 : MONTHS.findIndex((month) => month.startsWith(name));
}

function toIso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month, day));
  return date.getUTCMonth() === month && date.getUTCDate() === day ? date.toISOString() : null;
}
