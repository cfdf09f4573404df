import { createLocalReq } from 'payload';
import type { Payload } from 'payload';
import { findLinkChecks } from '../checking/linkCheckRows.ts';
import { readTargetStatuses } from '../links/sync/targetStatus.ts';
import { loadSnapshot } from '../published/library/loadSnapshot.ts';
import { createPublishedStore } from '../published/store.ts';
import { readDocumentNames } from './documentName.ts';
import { judgeWebAddress } from './judgeWebAddress.ts';
import { makeLinkReport } from './makeLinkReport.ts';
import type { LinkReport } from './linkReport.ts';
import { listActiveLinks, listMissingTargets, listPages } from './pageLink.ts';
import { readSiteMap } from './readSiteMap.ts';

/**
 * The link report of what is published now. Drafts play no part: of a document that isn't published,
 * only whether it is still there and what editors call it are asked of the authored documents.
 */
export async function readLinkReport(
  payload: Payload,
  { now }: { now: Date },
): Promise<LinkReport> {
  const store = createPublishedStore(payload);
  const snapshot = await loadSnapshot(store);
  const site = await readSiteMap(store);
  const at = now.toISOString();
  const missing = listMissingTargets(snapshot, listActiveLinks(listPages(snapshot), at));
  const req = await createLocalReq({}, payload);
  const statuses = await readTargetStatuses(req, missing);
  const names = await readDocumentNames(req, missing);
  const checks = await findLinkChecks(req);
  return makeLinkReport({
    snapshot,
    site,
    nameDocument: (key) => names.get(key) ?? null,
    isDeleted: (key) => statuses.get(key) === 'target-deleted',
    judgeWeb: (address) => judgeWebAddress(checks, address),
    at,
  });
}
