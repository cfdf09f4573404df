import type { PayloadRequest, Where } from 'payload';
import { readId, readTypedKey } from '../../fields/read/readKey.ts';
import { isRecord } from '../../links/extract/lexicalNode.ts';
import type { LinkTarget } from '../../fields/rich-text/linkTargets.ts';
import type { PublishedKey } from '../../published/publishedDocument.ts';

/** A row of the `redirects` collection, as the database holds it. */
export interface RedirectRow {
  id: string;
  from: string;
  to: PublishedKey | null;
  toPath: string | null;
}

/** Where a redirect leads: a document, or a path. */
export type Destination =
  { to: { relationTo: LinkTarget; value: string }; toPath: null } | { to: null; toPath: string };

function readRow(row: unknown): RedirectRow[] {
  const id = readId(row);
  if (!isRecord(row) || id === null) return [];
  const { from, toPath } = row;
  return [
    {
      id,
      from: typeof from === 'string' ? from : '',
      to: readTypedKey(row['to']),
      toPath: typeof toPath === 'string' && toPath !== '' ? toPath : null,
    },
  ];
}

export async function findRedirects(req: PayloadRequest, where: Where): Promise<RedirectRow[]> {
  const { docs } = await req.payload.db.find({
    collection: 'redirects',
    where,
    limit: 0,
    pagination: false,
    req,
  });
  return docs.flatMap((row: unknown) => readRow(row));
}

/** The redirect that catches a path; null when none does. */
export async function findRedirectFrom(
  req: PayloadRequest,
  path: string,
): Promise<RedirectRow | null> {
  return (await findRedirects(req, { from: { equals: path } }))[0] ?? null;
}
