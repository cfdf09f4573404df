import type { SettingEntry } from './format/settings.ts';
import { remember } from './seedContext.ts';
import type { SeedContext } from './seedContext.ts';

/** Creates and publishes the career settings that are missing; parents stand before children. */
export async function seedSettings(
  entries: readonly SettingEntry[],
  context: SeedContext,
): Promise<void> {
  const { payload, library, idOf, step } = context;
  for (const entry of entries) {
    if (library.find('career-settings', entry.slug) === null) {
      const { id } = await payload.create({
        collection: 'career-settings',
        depth: 0,
        data: {
          ...entry,
          parent: entry.parent === null ? null : idOf('career-settings', entry.parent),
          specialties: entry.specialties.map((slug) => idOf('specialties', slug)),
          occupations: entry.occupations.map((slug) => idOf('occupations', slug)),
          figures: entry.figures.map((figure) => ({
            ...figure,
            source: idOf('sources', figure.source),
          })),
          _status: 'published',
        },
      });
      const { slug, name } = entry;
      remember(context, 'career-settings', { id, slug, name, isPublished: true });
    }
    step(entry.name);
  }
}
