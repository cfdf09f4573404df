import type { PayloadRequest } from 'payload';
import { publishedKey } from '../fields/read/readKey.ts';
import { isLinkTarget } from '../fields/rich-text/linkTargets.ts';
import { refreshTargetStatus, removeLinks, syncLinks } from '../links/sync/index.ts';
import type { PublishedLink } from '../published/publishedLink.ts';
import { hasDrafts, isVisible, readAuthored, readLatest, type AuthoredType } from './authored.ts';
import { projectDocument, readPathPatterns, type PathPatterns } from './project/index.ts';
import { readApprovedComments } from './readComments.ts';
import { followMove } from './redirects/followMove.ts';
import { readSiteSettings } from './site.ts';
import { writePublished, type WrittenChange } from './writePublished.ts';

interface PublishOptions {
  /** Its transaction is the one in which everything is written. */
  req: PayloadRequest;
  type: AuthoredType;
  id: string;
  /** True when the newest version is the main row itself, so that it need not be looked for. */
  latestIsMain?: boolean;
  /** Address patterns, when the caller has read them. */
  paths?: PathPatterns;
  /** When it happens, ISO 8601. Default now. */
  at?: string;
  /** Writes the published row again even if its hash says that nothing changed. Default false. */
  force?: boolean;
}

interface LinkOptions {
  req: PayloadRequest;
  type: AuthoredType;
  id: string;
  document: unknown;
  latestIsMain: boolean;
}

async function recordLinks({
  req,
  type,
  id,
  document,
  latestIsMain,
}: LinkOptions): Promise<PublishedLink[]> {
  if (!isLinkTarget(type)) return [];
  if (document === null) {
    await removeLinks({ req, collection: type, id });
    return [];
  }
  const latest = latestIsMain || !hasDrafts(req, type) ? null : await readLatest(req, type, id);
  return syncLinks({ req, collection: type, document, latest });
}

/**
 * Brings everything that follows from a document's main row up to date: its links, its published
 * row, the change log, redirects from where it stood, and the status of the links that lead to it.
 * What is true is read from the database, never taken from a hook: a hook can't tell an autosave
 * from an unpublish.
 */
export async function publishDocument({
  req,
  type,
  id,
  latestIsMain = false,
  paths,
  at = new Date().toISOString(),
  force = false,
}: PublishOptions): Promise<WrittenChange | null> {
  const document = (await readAuthored(req, type, id)) ?? null;
  const patterns = paths ?? readPathPatterns(await readSiteSettings(req));
  const links = await recordLinks({ req, type, id, document, latestIsMain });
  const comments =
    type === 'articles' ? (await readApprovedComments(req, [id])).get(id) : undefined;
  const projected = isVisible(document)
    ? projectDocument(type, document, { paths: patterns, links, ...(comments && { comments }) })
    : null;
  const key = publishedKey(type, id);
  const change = await writePublished({ req, key, type, projected, at, force });
  if (change !== null && type !== 'redirects') await followMove({ req, type, id, change, at });
  const isUntouched = change === null && projected !== null;
  if (!isUntouched && type !== 'redirects')
    await refreshTargetStatus({ req, collection: type, id, document });
  return change;
}
