import type { PayloadRequest } from 'payload';
import { readId } from '../../fields/read/readKey.ts';
import { publishRedirect } from './publishRedirect.ts';
import {
  findRedirectFrom,
  findRedirects,
  type Destination,
  type RedirectRow,
} from './redirectRow.ts';

interface WriteOptions {
  req: PayloadRequest;
  destination: Destination;
  at: string;
}

/** Leads an existing redirect elsewhere. */
export async function leadRedirect({
  req,
  redirect: { id, from },
  destination,
  at,
}: WriteOptions & { redirect: RedirectRow }): Promise<void> {
  // SQLite's adapter updates by an upsert, which asks for the required columns again.
  const data = { from, ...destination, updatedAt: at };
  await req.payload.db.updateOne({ collection: 'redirects', id, data, req, returning: false });
  await publishRedirect(req, { id, at });
}

/** Removes a redirect and its published row. */
export async function removeRedirect(
  req: PayloadRequest,
  { id, at }: { id: string; at: string },
): Promise<void> {
  await req.payload.db.deleteOne({
    collection: 'redirects',
    where: { id: { equals: id } },
    req,
    returning: false,
  });
  await publishRedirect(req, { id, at });
}

/** Leads every redirect that ends at a path, which itself leads on now, straight to the end. */
export async function collapseRedirects({
  req,
  path,
  destination,
  at,
}: WriteOptions & { path: string }): Promise<void> {
  for (const redirect of await findRedirects(req, { toPath: { equals: path } })) {
    await leadRedirect({ req, redirect, destination, at });
  }
}

/** Leaves a redirect from a path that a document has given up. */
export async function leaveRedirect({
  req,
  from,
  destination,
  at,
}: WriteOptions & { from: string }): Promise<void> {
  const existing = await findRedirectFrom(req, from);
  if (existing) {
    await leadRedirect({ req, redirect: existing, destination, at });
  } else {
    const created: unknown = await req.payload.db.create({
      collection: 'redirects',
      data: { from, ...destination, reason: 'slug-change', permanent: true },
      req,
    });
    const id = readId(created);
    if (id === null) throw new Error('The redirect was written without an id.');
    await publishRedirect(req, { id, at });
  }
  await collapseRedirects({ req, path: from, destination, at });
}
