import type { Payload } from 'payload';
import { isSitePath } from '../../collections/redirects/index.ts';
import { describeError } from './describeError.ts';
import type { ImportReport } from './importReport.ts';

interface WantedRedirect {
  readonly file: string;
  /** As the front matter has it. */
  readonly from: string;
  readonly articleId: string;
}

const NO_PATH = 'It is not a path on the site.';

/** A path on the site, with one leading slash and none at its end; null for anything else. */
export function readRedirectPath(from: string): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(from.trim())) return null;
  const path = `/${from.trim().replace(/^\/+|\/+$/g, '')}`;
  return path !== '/' && isSitePath(path) ? path : null;
}

/**
 * Stores redirects from earlier addresses to the guides that stood there. One that exists is left
 * as it is, and a path at which a page stands is refused.
 */
export async function storeRedirects(
  wanted: readonly WantedRedirect[],
  {
    payload,
    report,
    isLivePath,
  }: { payload: Payload; report: ImportReport; isLivePath: (path: string) => boolean },
): Promise<void> {
  const existing = wanted.length > 0 ? await readExisting(payload) : new Set<string>();
  for (const { file, from, articleId } of wanted) {
    const path = readRedirectPath(from);
    const what = `redirect from ${from}`;
    if (path === null) {
      const isName = /^[^/]*\s[^/]*$/.test(from.trim());
      const reason = isName
        ? 'It is a name, not a path; only [[links]] find the page by it.'
        : NO_PATH;
      report.redirectsNotMade.push({ file, what, reason });
    } else if (isLivePath(path)) {
      report.redirectsNotMade.push({ file, what, reason: 'A page stands at this address.' });
    } else if (!existing.has(path)) {
      existing.add(path);
      try {
        if (!report.isDryRun) await createRedirect(payload, { path, articleId });
        report.redirects += 1;
      } catch (error) {
        report.redirectsNotMade.push({ file, what, reason: describeError(error) });
      }
    }
  }
}

async function createRedirect(
  payload: Payload,
  { path, articleId }: { path: string; articleId: string },
): Promise<void> {
  await payload.create({
    collection: 'redirects',
    depth: 0,
    data: {
      from: path,
      to: { relationTo: 'articles', value: articleId },
      reason: 'import',
      permanent: true,
    },
  });
}

async function readExisting(payload: Payload): Promise<Set<string>> {
  const paths = new Set<string>();
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.find({
      collection: 'redirects',
      limit: 500,
      page,
      depth: 0,
      sort: 'createdAt',
      select: { from: true },
    });
    for (const { from } of docs) paths.add(from);
    if (!hasNextPage) return paths;
  }
}
