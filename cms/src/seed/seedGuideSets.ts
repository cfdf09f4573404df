import type { DemoLibrary } from './readLibrary.ts';
import { remember } from './seedContext.ts';
import type { SeedContext } from './seedContext.ts';

/** Creates and publishes the guide sets that are missing. */
export async function seedGuideSets(
  entries: DemoLibrary['guideSets'],
  context: SeedContext,
): Promise<void> {
  const { payload, library, idOf, toRichText, step } = context;
  for (const entry of entries) {
    const { slug, title } = entry;
    if (library.find('guide-sets', slug) === null) {
      const { id } = await payload.create({
        collection: 'guide-sets',
        depth: 0,
        data: {
          ...entry,
          intro: toRichText(entry.intro),
          guides: entry.guides.map(({ guide, note }) => ({ guide: idOf('articles', guide), note })),
          _status: 'published',
        },
      });
      remember(context, 'guide-sets', { id, slug, name: title, isPublished: true });
    }
    step(title);
  }
}
