import type { ServerProps } from 'payload';
import type { LinkTarget } from '../../fields/rich-text/linkTargets.ts';
import { LiveStatus } from './LiveStatus.tsx';
import { readStanding } from './readStanding.ts';

interface OpenDocument extends Pick<ServerProps, 'payload'> {
  collection: LinkTarget;
  /** Not there while the document is new. */
  id?: number | string;
}

/** What the open document is to readers. */
export async function DocumentStatus({ collection, id, payload }: OpenDocument) {
  const standing = id === undefined ? null : await readStanding(payload, collection, String(id));
  return <LiveStatus wasPublished={standing?.wasPublished ?? false} />;
}
