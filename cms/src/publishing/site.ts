import type { PayloadRequest } from 'payload';
import { isRecord } from '../links/extract/lexicalNode.ts';

/** The `site-settings` global straight from the database; null when it was never saved. */
export async function readSiteSettings(req: PayloadRequest): Promise<unknown> {
  const settings: unknown = await req.payload.db.findGlobal({ slug: 'site-settings', req });
  return isRecord(settings) && Object.keys(settings).length > 0 && 'name' in settings
    ? settings
    : null;
}

/** The site as `projectDocument` takes it: the settings with the navigation in them. */
export async function readSite(req: PayloadRequest): Promise<Record<string, unknown> | null> {
  const settings = await readSiteSettings(req);
  if (!isRecord(settings)) return null;
  const navigation: unknown = await req.payload.db.findGlobal({ slug: 'navigation', req });
  return { ...settings, id: 'site', navigation };
}
