import type { OccupationEntry } from './format/occupations.ts';
import { remember } from './seedContext.ts';
import type { SeedContext } from './seedContext.ts';

/** Creates the occupations that are missing as drafts with a name, so that others can refer to them. */
export async function reserveOccupations(
  entries: readonly OccupationEntry[],
  context: SeedContext,
): Promise<void> {
  for (const { slug, name, summary } of entries) {
    if (context.library.find('occupations', slug) !== null) continue;
    const { id } = await context.payload.create({
      collection: 'occupations',
      draft: true,
      depth: 0,
      data: { slug, name, summary, _status: 'draft' },
    });
    remember(context, 'occupations', { id, slug, name, isPublished: false });
  }
}

/** Fills and publishes the occupations that aren't published yet and have no text of an editor. */
export async function seedOccupations(
  entries: readonly OccupationEntry[],
  context: SeedContext,
): Promise<void> {
  const { payload, library, step } = context;
  for (const entry of entries) {
    const known = library.find('occupations', entry.slug);
    if (known !== null && !known.isPublished && !known.isTrashed) {
      const stored = await payload.findByID({
        collection: 'occupations',
        id: known.id,
        depth: 0,
        draft: true,
      });
      const isEmpty = stored.whatTheyDo === null || stored.whatTheyDo === undefined;
      if (isEmpty) await publishOccupation(entry, known.id, context);
    }
    step(entry.name);
  }
}

async function publishOccupation(
  entry: OccupationEntry,
  id: string,
  { payload, idOf, toRichText }: SeedContext,
): Promise<void> {
  const organization = (slug: string | null): string | null =>
    slug === null ? null : idOf('organizations', slug);
  const source = (key: string | null): string | null =>
    key === null ? null : idOf('sources', key);
  await payload.update({
    collection: 'occupations',
    id,
    depth: 0,
    data: {
      ...entry,
      whatTheyDo: toRichText(entry.whatTheyDo),
      codes: entry.codes.map((code) => ({ ...code, source: source(code.source) })),
      educationPath: entry.educationPath.map((step) => ({
        ...step,
        body: organization(step.body),
        source: source(step.source),
      })),
      licensing: entry.licensing.map((license) => ({
        ...license,
        body: organization(license.body),
        source: source(license.source),
      })),
      figures: entry.figures.map((figure) => ({
        ...figure,
        source: idOf('sources', figure.source),
      })),
      _status: 'published',
    },
  });
}
