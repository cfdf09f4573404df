import { Link } from '@payloadcms/ui';
import type { CollectionSlug, WidgetServerProps } from 'payload';
import { readText, readRecord } from '../../fields/read/readValue.ts';

const starts: readonly { collection: CollectionSlug; label: string }[] = [
  { collection: 'articles', label: 'Write a guide' },
  { collection: 'guide-sets', label: 'Arrange a guide set' },
  { collection: 'cross-links', label: 'Link two guides' },
  { collection: 'sources', label: 'Add a source' },
];

/** The dashboard's first row: what a person of this role begins most often, and the site itself. */
export function Start({ permissions, req }: WidgetServerProps) {
  const { admin } = req.payload.config.routes;
  const custom: unknown = req.payload.config.custom;
  const siteUrl = readText(readRecord(readRecord(custom)['outgoing'])['siteUrl']);
  const name = readText(readRecord(req.user)['name']);
  const own = starts.filter(({ collection }) => permissions.collections?.[collection]?.create);
  return (
    <div className="signpost-start">
      <h1>{name === '' ? 'Welcome' : `Welcome, ${name}`}</h1>
      <ul>
        {own.map(({ collection, label }, index) => (
          <li key={collection}>
            {/* Opening the page makes a draft: nothing may fetch it ahead of a click. */}
            <Link
              className={index === 0 ? 'signpost-action signpost-action--first' : 'signpost-action'}
              href={`${admin}/collections/${collection}/create`}
              prefetch={false}
            >
              {label}
            </Link>
          </li>
        ))}
        <li>
          <a className="signpost-action" href={siteUrl} target="_blank" rel="noreferrer">
            See the site
          </a>
        </li>
      </ul>
    </div>
  );
}
