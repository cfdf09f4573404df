import { toSlug } from '../../fields/slug.ts';
import { createTitleMatcher } from './matchTitle.ts';
import type { DescribedSetting } from './settingSections.ts';
import { createDocument, pickMissing } from './storeContext.ts';
import type { StoreContext } from './storeContext.ts';

/**
 * Stores the settings that an article describes, in their order, with their children. One that
 * exists gets only what it lacks. Gives the slug of each.
 */
export async function storeSettings(
  settings: readonly DescribedSetting[],
  context: StoreContext,
): Promise<Map<DescribedSetting, string>> {
  const slugs = new Map<DescribedSetting, string>();
  const existing = [...context.library.all('career-settings')].filter((one) => !one.isTrashed);
  const match = createTitleMatcher(
    existing.map(({ slug, name }) => ({ slug, title: name })),
    new Map(),
  );
  const slugOf = ({ name }: DescribedSetting): string => {
    const slug = toSlug(name);
    const known = context.library.find('career-settings', slug);
    return known === null ? (match(name)?.slug ?? slug) : slug;
  };
  const store = async (
    setting: DescribedSetting,
    place: { parent: string | null; position: number },
  ): Promise<void> => {
    const slug = slugOf(setting);
    slugs.set(setting, slug);
    const id = await storeSetting(setting, { slug, ...place }, context);
    for (const [index, child] of setting.children.entries()) {
      await store(child, { parent: id, position: index + 1 });
    }
  };
  for (const [index, setting] of settings.entries()) {
    await store(setting, { parent: null, position: index + 1 });
  }
  return slugs;
}

async function storeSetting(
  setting: DescribedSetting,
  { slug, parent, position }: { slug: string; parent: string | null; position: number },
  context: StoreContext,
): Promise<string> {
  const { payload, library, report, status, force, file } = context;
  const { name, summary, population } = setting;
  const values = {
    summary,
    responsibilities: [...setting.responsibilities],
    population: {
      description: population.description,
      ageGroups: [...population.ageGroups],
      conditions: [...population.conditions],
    },
    specialties: await storeSpecialties(setting.specialties, context),
    parent,
  };
  const known = library.find('career-settings', slug);
  if (known === null) {
    const data = { ...values, name, slug, position, _status: status };
    return createDocument(context, { collection: 'career-settings', slug, name }, () =>
      payload.create({
        collection: 'career-settings',
        data,
        draft: status === 'draft',
        depth: 0,
      }),
    );
  }
  const { id } = known;
  if (known.isTrashed) return id;
  const stored = known.id.startsWith('new:')
    ? null
    : await payload.findByID({ collection: 'career-settings', id, depth: 0, draft: true });
  const data = pickMissing(values, stored, { force });
  if (Object.keys(data).length === 0) {
    report.skipped.push({ file, slug, reason: 'Unchanged.' });
    return id;
  }
  if (!report.isDryRun) {
    const draft = stored?._status !== 'published';
    await payload.update({ collection: 'career-settings', id, data, draft, depth: 0 });
  }
  report.updated.push({ file, collection: 'career-settings', slug });
  return id;
}

async function storeSpecialties(
  names: readonly string[],
  context: StoreContext,
): Promise<string[]> {
  const { payload, library } = context;
  const existing = [...library.all('specialties')];
  const match = createTitleMatcher(
    existing.map(({ slug, name }) => ({ slug, title: name })),
    new Map(),
  );
  const ids: string[] = [];
  for (const written of names) {
    const slug = toSlug(written);
    const name = written.charAt(0).toUpperCase() + written.slice(1);
    const near = match(written)?.slug;
    const known =
      library.find('specialties', slug) ??
      (near === undefined ? null : library.find('specialties', near));
    const id =
      known?.id ??
      (await createDocument(context, { collection: 'specialties', slug, name }, () =>
        payload.create({ collection: 'specialties', data: { name, slug }, depth: 0 }),
      ));
    ids.push(id);
  }
  return [...new Set(ids)];
}
