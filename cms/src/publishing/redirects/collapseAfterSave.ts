import type { CollectionAfterChangeHook } from 'payload';
import { isLinkTarget } from '../../fields/rich-text/linkTargets.ts';
import { inTransaction } from '../inTransaction.ts';
import type { Destination } from './redirectRow.ts';
import { findRedirects } from './redirectRow.ts';
import { collapseRedirects } from './writeRedirect.ts';

function destinationOf(to: string | null, toPath: string | null): Destination | null {
  if (to === null) return toPath === null ? null : { to: null, toPath };
  const colon = to.indexOf(':');
  const relationTo = to.slice(0, colon);
  return isLinkTarget(relationTo)
    ? { to: { relationTo, value: to.slice(colon + 1) }, toPath: null }
    : null;
}

/** Leads redirects that end where a saved one begins straight to its destination. */
export const collapseAfterSave: CollectionAfterChangeHook = ({ doc, req }) =>
  inTransaction(req, async () => {
    const [saved] = await findRedirects(req, { id: { equals: doc.id } });
    const destination = saved && destinationOf(saved.to, saved.toPath);
    if (!saved || !destination) return;
    const at = new Date().toISOString();
    await collapseRedirects({ req, path: saved.from, destination, at });
  });
