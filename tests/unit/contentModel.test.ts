import type { Field } from 'payload';
import { describe, expect, it } from 'vitest';
import { withAdmin } from '../../cms/src/admin/withAdmin.ts';
import { collections } from '../../cms/src/collections/index.ts';

/** What each collection holds, as the design names it; `parent.child` for groups. */
const model: Readonly<Record<string, readonly string[]>> = {
  articles: [
    'title slug summary body image authors topics occupations settings sources',
    'reviewedBy reviewedOn seo.title seo.description seo.image seo.noIndex organization',
    'readingMinutes wordCount outline publishedAt',
  ],
  'career-settings': [
    'name slug summary parent position responsibilities population.description',
    'population.ageGroups population.conditions specialties typicalEmployers occupations figures',
  ],
  occupations: [
    'name slug summary codes.scheme codes.version codes.code codes.uri whatTheyDo',
    'educationPath.kind educationPath.title educationPath.courses educationPath.minMonths',
    'educationPath.maxMonths educationPath.alternatives educationMinMonths educationMaxMonths',
    'licensing.jurisdiction licensing.body licensing.exam licensing.url figures',
  ],
  services: ['name slug summary audience benefits relatedGuides'],
  'cross-links': [
    'source target url anchorText sentence section relation origin inDraft inPublished status',
    'checkedAt position activeFrom activeUntil sourceKey targetKey',
  ],
  'guide-sets': ['title slug summary intro guides.guide placements activeFrom activeUntil'],
  releases: ['name documents.document documents.act releaseAt status releasedAt'],
  sources: ['title publisher url accessedOn publishedOn'],
  people: ['name slug role bio image url'],
  topics: ['name slug description'],
  specialties: ['name slug description'],
  organizations: ['name slug abbreviation kind url'],
  media: ['alt caption credit'],
  redirects: ['from to toPath permanent reason'],
  comments: ['document authorName text status'],
  users: ['name role apiKey'],
};

interface Placed {
  path: string;
  field: Field;
}

function listFields(fields: readonly Field[], prefix = ''): Placed[] {
  return fields.flatMap((field) => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => listFields(tab.fields, prefix));
    const inner = 'fields' in field ? field.fields : [];
    if (!('name' in field) || !field.name) return listFields(inner, prefix);
    const path = `${prefix}${field.name}`;
    return [{ path, field }, ...listFields(inner, `${path}.`)];
  });
}

const known = (slug: string) => {
  const collection = collections.find((one) => one.slug === slug);
  if (!collection) throw new Error(`There is no collection ${slug}.`);
  return { collection, fields: listFields(collection.fields) };
};

/** Kept by Payload, so no field of ours. */
const ownOfPayload = ['_status', 'createdAt', 'updatedAt', 'email', 'filename', 'id'];

describe('the content model', () => {
  it('writes every date as a day or as a moment, each in one format', () => {
    const formats = collections.flatMap(({ fields, slug }) =>
      listFields(fields).flatMap(({ field, path }) =>
        field.type === 'date' && field.hidden !== true
          ? [[`${slug}.${path}`, field.admin?.date?.displayFormat]]
          : [],
      ),
    );
    expect(formats.length).toBeGreaterThan(10);
    for (const [path, format] of formats) {
      expect(['MMM d, yyyy', 'MMM d, yyyy, h:mm a'], path).toContain(format);
    }
  });

  it.each(Object.entries(model))('%s has the fields of the design', (slug, names) => {
    const paths = known(slug).fields.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(names.join(' ').split(' ')));
  });

  it.each(Object.keys(model))('%s has a place in the menu, and says what it is for', (slug) => {
    const { admin } = known(slug).collection;
    expect(admin).toMatchObject({
      group: expect.any(String),
      description: expect.any(String),
      useAsTitle: expect.any(String),
    });
  });

  it.each(Object.keys(model))('%s lists columns that it has', (slug) => {
    const { collection, fields } = known(slug);
    const paths = [...fields.map(({ path }) => path), ...ownOfPayload];
    expect(collection.admin?.defaultColumns?.length).toBeGreaterThan(2);
    expect(paths).toEqual(expect.arrayContaining([...(collection.admin?.defaultColumns ?? [])]));
    expect(paths).toEqual(
      expect.arrayContaining([...(collection.admin?.listSearchableFields ?? [])]),
    );
  });

  it.each([
    ['articles', 'wordCount readingMinutes outline'],
    ['occupations', 'educationMinMonths educationMaxMonths'],
    ['cross-links', 'origin status inDraft inPublished sourceKey targetKey'],
  ])('nobody writes what is derived in %s', async (slug, names) => {
    const { fields } = known(slug);
    for (const name of names.split(' ')) {
      const field = fields.find(({ path }) => path === name)?.field;
      const access = field && 'access' in field ? field.access : undefined;
      const arguments_ = { req: { user: { role: 'admin' } } };
      for (const rule of [access?.create, access?.update]) {
        expect(rule && Reflect.apply(rule, null, [arguments_]), name).toBe(false);
      }
    }
  });

  it.each([
    ['articles', 'slug publishedAt'],
    ['published-documents', 'slug path publishedAt revision'],
    ['cross-links', 'source target sourceKey targetKey status'],
    ['redirects', 'from to'],
  ])('%s is indexed by %s', (slug, names) => {
    const indexed = known(slug).fields.flatMap(({ path, field }) =>
      'index' in field && field.index ? [path] : [],
    );
    expect(indexed).toEqual(expect.arrayContaining(names.split(' ')));
  });

  it('shows the links and the page of everything that has a page', () => {
    const shown = withAdmin(collections, { siteUrl: 'https://guides.example' });
    const withLinks = shown.flatMap(({ slug, admin }) =>
      admin?.components?.views?.edit ? [slug] : [],
    );
    const withPreview = shown.flatMap(({ slug, admin }) => (admin?.preview ? [slug] : []));
    const pages = [
      'articles',
      'career-settings',
      'occupations',
      'services',
      'guide-sets',
      'topics',
    ];
    expect(withPreview.sort()).toEqual([...pages].sort());
    expect(withLinks).toEqual(expect.arrayContaining(pages));
  });
});
