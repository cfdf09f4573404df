import type { DemoLibrary } from './readLibrary.ts';
import type { SeedContext } from './seedContext.ts';

/** Fills the site's settings and menus, unless somebody has filled them. */
export async function seedSite(
  { navigation, organization, ...site }: DemoLibrary['site'],
  { payload, idOf, step }: SeedContext,
): Promise<void> {
  const settings = await payload.findGlobal({ slug: 'site-settings', depth: 0 });
  if (!settings.organization && !settings.tagline) {
    await payload.updateGlobal({
      slug: 'site-settings',
      depth: 0,
      data: { ...site, organization: idOf('organizations', organization) },
    });
  }
  const menus = await payload.findGlobal({ slug: 'navigation', depth: 0 });
  if ((menus.main ?? []).length === 0 && (menus.footer ?? []).length === 0) {
    await payload.updateGlobal({ slug: 'navigation', depth: 0, data: navigation });
  }
  step(site.name);
}
