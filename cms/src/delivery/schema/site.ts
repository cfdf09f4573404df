import type { LibraryRow } from '../../published/library/libraryRow.ts';
import type { DeliveryContext } from '../execution/deliveryContext.ts';
import { builder } from './builder.ts';
import { findReference } from './findReference.ts';
import { PageType } from './page.ts';
import { readList, readOptionalText, readText, readTexts, readValues } from './readStored.ts';
import type { StoredValues } from './readStored.ts';
import { Organization } from './refs.ts';

const CallToAction = builder.objectRef<StoredValues>('CallToAction').implement({
  description: 'What readers are asked to do.',
  fields: (t) => ({
    text: t.string({
      description: 'The words before the button.',
      resolve: (call) => readText(call['text']),
    }),
    label: t.string({
      description: 'The words on the button.',
      resolve: (call) => readText(call['label']),
    }),
    url: t.string({
      description: 'Where the button leads.',
      resolve: (call) => readText(call['url']),
    }),
  }),
});

const NavigationEntry = builder.objectRef<StoredValues>('NavigationEntry').implement({
  description: 'An entry of a menu.',
  fields: (t) => ({
    label: t.string({ description: 'The words.', resolve: (entry) => readText(entry['label']) }),
    path: t.string({
      description: 'Where it leads on the site.',
      resolve: (entry) => readText(entry['path']),
    }),
  }),
});

const Navigation = builder.objectRef<StoredValues>('Navigation').implement({
  description: 'The menus of the site.',
  fields: (t) => ({
    main: t.field({
      type: [NavigationEntry],
      description: 'The menu at the top.',
      resolve: (menus) => [...readList(menus['main'])],
    }),
    footer: t.field({
      type: [NavigationEntry],
      description: 'The menu at the bottom.',
      resolve: (menus) => [...readList(menus['footer'])],
    }),
  }),
});

const PathPattern = builder.objectRef<{ type: string; pattern: string }>('PathPattern').implement({
  description: 'Where the pages of a type stand.',
  fields: (t) => ({
    type: t.field({
      type: PageType,
      description: 'The kind of page.',
      resolve: ({ type }) => type,
    }),
    pattern: t.string({
      description: 'The path, with "{slug}" in it.',
      resolve: (parent) => parent.pattern,
    }),
  }),
});

const Site = builder.objectRef<StoredValues>('Site').implement({
  description: 'The site that shows the guides. Its texts are empty until it is first published.',
  fields: (t) => ({
    name: t.string({ description: 'The name.', resolve: (site) => readText(site['name']) }),
    tagline: t.string({
      nullable: true,
      description: 'A few words beneath the name.',
      resolve: (site) => readOptionalText(site['tagline']),
    }),
    description: t.string({
      nullable: true,
      description: 'What the site is.',
      resolve: (site) => readOptionalText(site['description']),
    }),
    url: t.string({
      nullable: true,
      description: 'Its address, without a trailing slash.',
      resolve: (site) => readOptionalText(site['url']),
    }),
    organization: t.field({
      type: Organization,
      nullable: true,
      description: 'Who runs it.',
      resolve: (site, _, context) => findReference(context, site['organization']),
    }),
    defaultCallToAction: t.field({
      type: CallToAction,
      nullable: true,
      description: 'What readers are asked to do when a guide asks for nothing else.',
      resolve: ({ defaultCallToAction: call }) => (call == null ? null : readValues(call)),
    }),
    navigation: t.field({
      type: Navigation,
      description: 'The menus.',
      resolve: (site) => readValues(site['navigation']),
    }),
    startPages: t.stringList({
      description: 'Paths at which readers arrive; click depth is counted from them.',
      resolve: (site) => [...readTexts(site['startPages'])],
    }),
    paths: t.field({
      type: [PathPattern],
      description: 'Where the pages of each type stand.',
      resolve: (site) => readPatterns(site),
    }),
  }),
});

/** The page types, as the path patterns name them. */
const patternTypes = [
  'articles',
  'career-settings',
  'occupations',
  'services',
  'guide-sets',
  'topics',
] as const;

function readPatterns(
  site: StoredValues,
): { type: (typeof patternTypes)[number]; pattern: string }[] {
  const patterns = readValues(site['paths']);
  return patternTypes.flatMap((type) => {
    const pattern = readText(patterns[type]);
    return pattern === '' ? [] : [{ type, pattern }];
  });
}

function findSite(context: DeliveryContext): LibraryRow | undefined {
  return context.get('site:site');
}

builder.queryField('site', (t) =>
  t.field({
    type: Site,
    description: 'The site that shows the guides.',
    resolve: (_, __, context) => {
      const row = findSite(context);
      return row ? context.read(row, (content) => content) : {};
    },
  }),
);
