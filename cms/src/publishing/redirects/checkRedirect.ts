import { ValidationError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload';
import { isSitePath } from '../../collections/redirects/index.ts';
import { readId, readTypedKey } from '../../fields/read/readKey.ts';
import { isRecord } from '../../links/extract/lexicalNode.ts';
import { findKeysAtPath } from '../publishedRow.ts';
import { findRedirectFrom } from './redirectRow.ts';

function refuse(path: 'from' | 'to' | 'toPath', message: string): never {
  throw new ValidationError({ collection: 'redirects', errors: [{ path, message }] });
}

async function refuseLivePage(req: PayloadRequest, from: string): Promise<void> {
  const keys = await findKeysAtPath(req, from);
  if (keys.some((key) => !key.startsWith('redirects:'))) {
    refuse('from', 'A published page stands at this path. Unpublish or rename it first.');
  }
}

interface End {
  to: unknown;
  toPath: string | null;
}

/** Follows redirects from a path to where they end. Each step is a new path, so it comes to an end. */
async function followPath(
  req: PayloadRequest,
  { from, toPath }: { from: string; toPath: string },
): Promise<End> {
  const seen = new Set([from]);
  let path = toPath;
  for (;;) {
    if (seen.has(path)) refuse('toPath', 'These redirects would lead in a circle.');
    seen.add(path);
    const next = await findRedirectFrom(req, path);
    if (next === null) return { to: null, toPath: path };
    if (next.to !== null) {
      const colon = next.to.indexOf(':');
      const to = { relationTo: next.to.slice(0, colon), value: next.to.slice(colon + 1) };
      return { to, toPath: null };
    }
    if (next.toPath === null) return { to: null, toPath: path };
    path = next.toPath;
  }
}

/**
 * Checks a redirect before it is saved: one destination, not from a live page, never in a circle.
 * A destination that is itself redirected is replaced by where that leads.
 */
export const checkRedirect: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before: Record<string, unknown> = isRecord(originalDoc) ? originalDoc : {};
  const merged: Record<string, unknown> = { ...before, ...data };
  const { from, toPath } = merged;
  // What isn't a path is refused by the fields' own checks, which come next.
  if (!isSitePath(from)) return data;
  const target = readTypedKey(merged['to']);
  const hasPath = typeof toPath === 'string' && toPath !== '';
  if (target !== null && hasPath) {
    refuse('toPath', 'Choose a document or a path, not both.');
  }
  if (target === null && !hasPath) refuse('to', 'Choose the document or the path it leads to.');
  await refuseLivePage(req, from);
  const other = await findRedirectFrom(req, from);
  if (other !== null && other.id !== readId(before)) {
    refuse('from', 'Another redirect already catches this path.');
  }
  if (!hasPath) return { ...data, toPath: null };
  if (!isSitePath(toPath)) return data;
  return { ...data, ...(await followPath(req, { from, toPath })) };
};
