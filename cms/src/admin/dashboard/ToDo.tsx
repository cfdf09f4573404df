import { Link } from '@payloadcms/ui';
import type { WidgetServerProps } from 'payload';
import type { LinkStatus } from '../../links/sync/linkRow.ts';
import { currentSnapshot } from '../../published/library/currentSnapshot.ts';
import { findBrokenPaths } from './findBrokenPaths.ts';
import { findLostSections } from './findLostSections.ts';
import { Panel } from './Panel.tsx';
import { readFaultyLinks } from './readFaultyLinks.ts';
import { readWaitingComments } from './readWaitingComments.ts';

const advice: Readonly<Partial<Record<LinkStatus, string>>> = {
  broken: 'broken: at the address is nothing',
  'target-deleted': 'broken: it was deleted, or lies in the trash',
  'target-unpublished': 'to what is not published; readers see plain words',
  redirected: 'to an address that redirects',
};

/** As many links as the list is opened with; an address has its limits. */
const listed = 50;

const links = (count: number) => (count === 1 ? '1 link' : `${count} links`);

/** What needs a person: links that don't lead where they should, and comments nobody has read. */
export async function ToDo({ permissions, req }: WidgetServerProps) {
  const { admin } = req.payload.config.routes;
  const faults = await readFaultyLinks(req);
  const snapshot = currentSnapshot();
  const lost = snapshot === null ? [] : await findLostSections(snapshot);
  const astray = snapshot === null ? [] : await findBrokenPaths(snapshot);
  const comments = permissions.collections?.comments?.read ? await readWaitingComments(req) : 0;
  const faultyHref = (status: LinkStatus) =>
    `${admin}/collections/cross-links?where[or][0][and][0][status][equals]=${status}`;
  const listHref = (ids: readonly string[]) =>
    `${admin}/collections/cross-links?where[or][0][and][0][id][in]=${ids.slice(0, listed).join(',')}`;
  const published = [
    { ids: astray, says: 'broken: to a path of the site at which no page stands' },
    { ids: lost, says: 'to a section that is gone; readers come to the top of the page' },
  ].filter(({ ids }) => ids.length > 0);
  return (
    <Panel id="needs-attention" title="Needs attention">
      {faults.length === 0 && lost.length + astray.length + comments === 0 ? (
        <p className="signpost-quiet">Nothing: every link leads where it should.</p>
      ) : (
        <ul>
          {faults.map(({ status, count }) => (
            <li key={status}>
              <Link href={faultyHref(status)} prefetch={false}>
                {links(count)}
              </Link>
              <span className="signpost-quiet">{advice[status]}</span>
            </li>
          ))}
          {published.map(({ ids, says }) => (
            <li key={says}>
              <Link href={listHref(ids)} prefetch={false}>
                {links(ids.length)}
              </Link>
              <span className="signpost-quiet">{says}</span>
            </li>
          ))}
          {comments === 0 ? null : (
            <li>
              <Link
                href={`${admin}/collections/comments?where[or][0][and][0][status][equals]=pending`}
                prefetch={false}
              >
                {comments === 1 ? '1 comment' : `${comments} comments`}
              </Link>
              <span className="signpost-quiet">to approve or reject</span>
            </li>
          )}
        </ul>
      )}
      {faults.length === 0 ? null : (
        <p className="signpost-quiet">
          The words are those of the link report. Links of drafts count here too; the report counts
          what readers see, so its numbers can be lower.
        </p>
      )}
    </Panel>
  );
}
