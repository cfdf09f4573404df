import { toSlug } from '../../fields/slug.ts';
import type { AboutParagraph, ListedSource } from './articleTail.ts';
import { createDocument } from './storeContext.ts';
import type { StoreContext } from './storeContext.ts';

/** Finds or creates the people of a byline; gives their slugs. */
export async function storeAuthors(
  names: readonly string[],
  context: StoreContext,
): Promise<string[]> {
  const slugs: string[] = [];
  for (const name of names) {
    const slug = toSlug(name);
    const known = context.library.match('people', name) ?? context.library.find('people', slug);
    if (known === null) {
      await createDocument(context, { collection: 'people', slug, name }, () =>
        context.payload.create({ collection: 'people', data: { name, slug }, depth: 0 }),
      );
    }
    slugs.push(known?.slug ?? slug);
  }
  return slugs;
}

/** Finds sources by their addresses or creates them; gives their keys in the cited order. */
export async function storeSources(
  sources: readonly ListedSource[],
  context: StoreContext,
): Promise<string[]> {
  const { payload, library, now } = context;
  const keys: string[] = [];
  for (const { title, publisher, url } of sources) {
    const where = { url: { in: [url, url.replace(/\/$/, ''), `${url}/`] } };
    const { docs } = await payload.find({ collection: 'sources', where, limit: 1, depth: 0 });
    const short = /\(([A-Z]{2,8})\)/.exec(publisher)?.[1];
    const base = toSlug(`${short ?? publisher} ${title}`).slice(0, 80);
    let key = docs[0]?.key ?? base;
    for (let count = 2; !docs[0] && library.find('sources', key) !== null; count += 1) {
      key = `${base}-${count}`;
    }
    if (docs[0] === undefined) {
      const data = { key, title, publisher, url, accessedOn: now.toISOString() };
      await createDocument(context, { collection: 'sources', slug: key, name: title }, () =>
        payload.create({ collection: 'sources', data, depth: 0 }),
      );
    }
    keys.push(key);
  }
  return keys;
}

/**
 * Finds or creates the organization of the about paragraph. What it asks the reader to do becomes
 * the site's call to action, if the site has none. Gives the organization's slug.
 */
export async function storeOrganization(
  about: AboutParagraph,
  context: StoreContext,
): Promise<string> {
  const { payload, library, report, force, file } = context;
  const { name, description, callToAction } = about;
  const known = library.match('organizations', name);
  const slug = known?.slug ?? toSlug(name);
  if (known === null) {
    const url = callToAction === null ? null : new URL(callToAction.url).origin;
    await createDocument(context, { collection: 'organizations', slug, name }, () =>
      payload.create({
        collection: 'organizations',
        data: { name, slug, description, url, kind: 'publisher' },
        depth: 0,
      }),
    );
  }
  const settings = await payload.findGlobal({ slug: 'site-settings', depth: 0 });
  const hasAction = Boolean(settings.defaultCallToAction?.url);
  if (callToAction !== null && (force || !hasAction)) {
    if (!report.isDryRun) {
      const data = { defaultCallToAction: callToAction };
      await payload.updateGlobal({ slug: 'site-settings', data, depth: 0 });
    }
    report.updated.push({ file, collection: 'site-settings', slug: 'default call to action' });
  }
  return slug;
}
