import type { PayloadRequest } from 'payload';
import { publishedKey, readId } from '../../fields/read/readKey.ts';
import type { LinkTarget } from '../../fields/rich-text/linkTargets.ts';
import type { PublishedKey } from '../../published/publishedDocument.ts';
import type { PublishedLink } from '../../published/publishedLink.ts';
import { changedValues } from './changedValues.ts';
import type { LinkRow, LinkStatus } from './linkRow.ts';
import { deleteLinkRows, findLinkRows, insertLinkRow, updateLinkRow } from './linkRows.ts';
import { listDocumentLinks } from './listDocumentLinks.ts';
import { planLinks } from './planLinks.ts';
import type { LinkPlan } from './planLinks.ts';
import { listPublishedLinks } from './publishedLinks.ts';
import { judgeTarget, readTargetStatuses } from './targetStatus.ts';

export interface SyncLinksOptions {
  /** Its transaction is the one in which everything is written. */
  req: PayloadRequest;
  collection: LinkTarget;
  /** The main row at depth 0; null when the document was never published or is gone. */
  document: unknown;
  /** The newest version, draft or published; null when there is none beside the main row. */
  latest: unknown;
  /**
   * Look at every target's state again, not only at those of new links.
   * @default false
   */
  recheck?: boolean;
}

/** Plans without writing: which links the document holds and which rows record them. */
export async function planDocumentLinks({
  req,
  collection,
  document,
  latest,
}: SyncLinksOptions): Promise<{ source: PublishedKey; isPublished: boolean; plan: LinkPlan }> {
  const id = readId(document) ?? readId(latest);
  if (id === null) throw new Error(`Links of a document of ${collection} that has no id`);
  const source = publishedKey(collection, id);
  const isPublished = judgeTarget(document) === 'ok';
  const draft = listDocumentLinks(collection, latest ?? document);
  const isOne = latest === null || latest === undefined;
  const published = isOne ? draft : listDocumentLinks(collection, document);
  const plan = planLinks({
    published: isPublished ? published : [],
    draft,
    rows: await findLinkRows(req, source),
  });
  return { source, isPublished, plan };
}

/**
 * Keeps the rows of `cross-links` in step with the links that a document holds, and returns those of
 * its published version in document order, with the rows' ids. Writes only what changed. Rows made
 * by hand stay as they are, but for the perspective they stand in.
 */
export async function syncLinks(options: SyncLinksOptions): Promise<PublishedLink[]> {
  const { req, recheck = false } = options;
  const { source, isPublished, plan } = await planDocumentLinks(options);
  const rows = [...plan.links.flatMap(({ row }) => row ?? []), ...plan.handMade];
  const unsure = rows.filter((row) => recheck || row.status === 'unchecked');
  const statuses = await readTargetStatuses(
    req,
    [
      ...unsure.map((row) => row.targetKey),
      ...plan.links.map(({ row, values }) => (row === null ? values.targetKey : null)),
    ].filter((key) => key !== null),
  );
  await deleteLinkRows(
    req,
    plan.gone.map((row) => row.id),
  );
  const bringUpToDate = async (row: LinkRow, changes: object | null): Promise<void> => {
    const status = row.targetKey === null ? undefined : statuses.get(row.targetKey);
    const changed = {
      ...changes,
      ...(status === undefined || status === row.status ? {} : { status }),
    };
    if (Object.keys(changed).length > 0) await updateLinkRow(req, row.id, changed);
  };
  const ids: string[] = [];
  for (const { row, values } of plan.links) {
    if (row === null) {
      ids.push(await insertLinkRow(req, { source, values, status: judgeNew(values, statuses) }));
    } else {
      await bringUpToDate(row, changedValues(row, values));
      ids.push(row.id);
    }
  }
  for (const row of plan.handMade) {
    await bringUpToDate(row, row.inPublished === isPublished ? null : { inPublished: isPublished });
  }
  return isPublished ? listPublishedLinks(plan, ids) : [];
}

/** A new link: to the web it is unchecked, to a document it has that document's state. */
function judgeNew(
  { targetKey, url }: { targetKey: PublishedKey | null; url: string | null },
  statuses: ReadonlyMap<PublishedKey, LinkStatus>,
): LinkStatus {
  if (targetKey !== null) return statuses.get(targetKey) ?? 'target-deleted';
  return url === null ? 'broken' : 'unchecked';
}
