import type { GlobalAfterChangeHook } from 'payload';
import { isRecord } from '../../links/extract/lexicalNode.ts';
import { inTransaction } from '../inTransaction.ts';
import { readPathPatterns } from '../project/index.ts';
import { publishSite } from '../publishSite.ts';
import { movedTypes, republishTypes } from '../republishMoved.ts';
import { readSiteSettings } from '../site.ts';

/** Publishes the site, and every page that a changed address pattern moves. */
export const publishSiteAfterChange: GlobalAfterChangeHook = ({ doc, global, previousDoc, req }) =>
  inTransaction(req, async () => {
    await publishSite(req);
    // The menus are a global too; only the settings hold address patterns.
    if (global.slug !== 'site-settings') return doc;
    const before: unknown = isRecord(previousDoc) ? previousDoc : null;
    const after = readPathPatterns(await readSiteSettings(req));
    await republishTypes(req, movedTypes(readPathPatterns(before), after));
    return doc;
  });
