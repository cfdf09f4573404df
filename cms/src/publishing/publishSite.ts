import type { PayloadRequest } from 'payload';
import { projectDocument, readPathPatterns } from './project/index.ts';
import { readSite } from './site.ts';
import { writePublished, type WrittenChange } from './writePublished.ts';

/** Brings the published row of the site itself up to date. */
export async function publishSite(
  req: PayloadRequest,
  { force = false }: { force?: boolean } = {},
): Promise<WrittenChange | null> {
  const site = await readSite(req);
  const paths = readPathPatterns(site);
  const projected = site && projectDocument('site', site, { paths, links: [] });
  const at = new Date().toISOString();
  return writePublished({ req, key: 'site:site', type: 'site', projected, at, force });
}
