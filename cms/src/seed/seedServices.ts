import type { DemoLibrary } from './readLibrary.ts';
import { remember } from './seedContext.ts';
import type { SeedContext } from './seedContext.ts';

/** Creates the services that are missing as drafts with a name, so that guides can link to them. */
export async function reserveServices(
  entries: DemoLibrary['services'],
  context: SeedContext,
): Promise<void> {
  for (const { slug, name, summary } of entries) {
    if (context.library.find('services', slug) !== null) continue;
    const { id } = await context.payload.create({
      collection: 'services',
      draft: true,
      depth: 0,
      data: { slug, name, summary, _status: 'draft' },
    });
    remember(context, 'services', { id, slug, name, isPublished: false });
  }
}

/** Fills and publishes the services that aren't published yet and have no text of an editor. */
export async function seedServices(
  entries: DemoLibrary['services'],
  { payload, library, idOf, step }: SeedContext,
): Promise<void> {
  for (const entry of entries) {
    const known = library.find('services', entry.slug);
    if (known !== null && !known.isPublished && !known.isTrashed) {
      const { id } = known;
      const stored = await payload.findByID({ collection: 'services', id, depth: 0, draft: true });
      if (!stored.audience) {
        await payload.update({
          collection: 'services',
          id,
          depth: 0,
          data: {
            ...entry,
            relatedGuides: entry.relatedGuides.map((slug) => idOf('articles', slug)),
            _status: 'published',
          },
        });
      }
    }
    step(entry.name);
  }
}
