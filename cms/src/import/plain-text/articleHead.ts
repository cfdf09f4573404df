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

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
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
    const meta = line.replace(/^[-–—•*·|]\s*/, '').trim();
    const minutes = /(\d{1,3})\s*[- ]?min(?:ute)?s?\b/i.exec(meta)?.[1];
    const date = readArticleDate(meta, now);
    const isMarked = meta !== line || /^by\s/i.test(line);
    if (meta.length > MAX_META) break;
    if (minutes !== undefined) readingMinutes = Number(minutes);
    else if (date !== null) publishedAt ??= date;
    else if (isMarked && readNames(meta).length > 0) {
      if (!/^(?:written\s+)?by\s/i.test(meta)) firstBullet ??= index;
      byline.push(...readNames(meta));
    } else break;
  }
  // A list without a date or a reading time beside it is one of the text.
  if (firstBullet !== null && publishedAt === null && readingMinutes === null) {
    const names = below.slice(0, firstBullet).flatMap((line) => readNames(line));
    const head = { title, byline: names, publishedAt, readingMinutes };
    return { head, rest: below.slice(firstBullet) };
  }
  return { head: { title, byline, publishedAt, readingMinutes }, rest: below.slice(index) };
}

function readNames(meta: string): string[] {
  return meta
    .replace(/^(?:written\s+)?by\s+/i, '')
    .split(/\s*(?:,|&|\band\b)\s*/)
    .filter((name) => /^\p{Lu}/u.test(name));
}

function readArticleDate(text: string, now: Date): string | null {
  const iso = /^(?:\w+:?\s+)?(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso !== null) return toIso(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
  const monthFirst = /\b([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?\s*$/i.exec(
    text,
  );
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\.?(?:,?\s+(\d{4}))?\s*$/i.exec(
    text,
  );
  const name = monthFirst?.[1] ?? dayFirst?.[2];
  const day = Number(monthFirst?.[2] ?? dayFirst?.[1]);
  const month = name === undefined ? -1 : MONTHS.indexOf(name.toLowerCase());
  if (month < 0 || !(day >= 1 && day <= 31)) return null;
  const year = monthFirst?.[3] ?? dayFirst?.[3];
  if (year !== undefined) return toIso(Number(year), month, day);
  const thisYear = new Date(Date.UTC(now.getUTCFullYear(), month, day));
  return toIso(now.getUTCFullYear() - (thisYear > now ? 1 : 0), month, day);
}

function toIso(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString();
}
