import { Link } from '@payloadcms/ui';
import type { WidgetServerProps } from 'payload';
import { readRecentDrafts } from './readRecentDrafts.ts';
import { Panel } from './Panel.tsx';

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' });

/** Drafts that somebody has begun and readers don't see yet. */
export async function Drafts({ req }: WidgetServerProps) {
  const { admin } = req.payload.config.routes;
  const drafts = await readRecentDrafts(req);
  return (
    <Panel id="recent-drafts" title="Recent drafts">
      {drafts.length === 0 ? (
        <p className="signpost-quiet">No drafts: everything that was begun is published.</p>
      ) : (
        <ul>
          {drafts.map(({ collection, id, title, kind, status, updatedAt }) => (
            <li key={id}>
              <Link href={`${admin}/collections/${collection}/${id}`} prefetch={false}>
                {title}
              </Link>
              <span className="signpost-quiet">
                {`${kind} · ${status} · ${day.format(new Date(updatedAt))}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
