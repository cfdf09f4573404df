import type { DemoLibrary } from './readLibrary.ts';
import { remember } from './seedContext.ts';
import type { SeedContext } from './seedContext.ts';

type Small = 'organizations' | 'sources' | 'people' | 'topics' | 'specialties';

/** Creates the organizations, sources, people, topics and specialties that are missing. */
export async function seedReferences(library: DemoLibrary, context: SeedContext): Promise<void> {
  const { payload } = context;
  for (const data of library.organizations) {
    await createMissing(context, 'organizations', data, () =>
      payload.create({ collection: 'organizations', data, depth: 0 }),
    );
  }
  for (const data of library.sources) {
    const entry = { slug: data.key, name: data.title };
    await createMissing(context, 'sources', entry, () =>
      payload.create({ collection: 'sources', data, depth: 0 }),
    );
  }
  for (const data of library.people) {
    await createMissing(context, 'people', data, () =>
      payload.create({ collection: 'people', data, depth: 0 }),
    );
  }
  for (const data of library.topics) {
    await createMissing(context, 'topics', data, () =>
      payload.create({ collection: 'topics', data, depth: 0 }),
    );
  }
  for (const data of library.specialties) {
    await createMissing(context, 'specialties', data, () =>
      payload.create({ collection: 'specialties', data, depth: 0 }),
    );
  }
}

async function createMissing(
  context: SeedContext,
  collection: Small,
  { slug, name }: { slug: string; name: string },
  create: () => Promise<{ id: string }>,
): Promise<void> {
  if (context.library.find(collection, slug) === null) {
    const { id } = await create();
    remember(context, collection, { id, slug, name, isPublished: true });
  }
  context.step(name);
}
