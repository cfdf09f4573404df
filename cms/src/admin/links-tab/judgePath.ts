import { resolveLink } from '../../delivery/links/resolveLink.ts';
import type { LinkRow, LinkStatus } from '../../links/sync/linkRow.ts';
import type { Snapshot } from '../../published/library/snapshot.ts';

/** The status of a link as it is recorded; of one to a path of the site, by what stands there now. */
export function judgePath(
  { targetKey, url, status }: Pick<LinkRow, 'targetKey' | 'url' | 'status'>,
  snapshot: Snapshot | null,
): LinkStatus {
  const isPath = targetKey === null && url !== null && /^\/(?!\/)/.test(url);
  if (snapshot === null || !isPath) return status;
  return resolveLink(snapshot, { target: null, url, from: null }).status;
}
