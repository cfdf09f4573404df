import type { PageType } from '../generated/schemaTypes.ts';
import { articleFields } from './articleFields.ts';
import { type ConnectionArguments, connect } from './connect.ts';
import type { FixtureLibrary } from './fixtureLibrary.ts';
import type {
  CareerSettingFixture,
  ContentFixtures,
  GuideSetFixture,
  OccupationFixture,
  PageFixture,
} from './fixtures.ts';
import { titleFromSlug } from './pageRecord.ts';
import { makePopulation, makeRichText, makeSpecialty } from './partRecords.ts';

interface PageDefinition {
  type: PageType;
  fixture: PageFixture;
  fields: Readonly<Record<string, unknown>>;
}

/** The fields that each type of page has beside those of every page. */
export function* pageFields(
  fixtures: ContentFixtures,
  library: FixtureLibrary,
): Generator<PageDefinition> {
  for (const fixture of fixtures.articles ?? []) {
    yield { type: 'ARTICLE', fixture, fields: articleFields(fixture, library) };
  }
  for (const fixture of fixtures.careerSettings ?? []) {
    yield { type: 'CAREER_SETTING', fixture, fields: careerSettingFields(fixture, library) };
  }
  for (const fixture of fixtures.occupations ?? []) {
    yield { type: 'OCCUPATION', fixture, fields: occupationFields(fixture, library) };
  }
  for (const fixture of fixtures.services ?? []) {
    const { audience = '', benefits = [], relatedGuides = [] } = fixture;
    const guides = () => relatedGuides.map((slug) => library.find('ARTICLE', slug));
    const fields = { name: nameOf(fixture), audience, benefits, relatedGuides: guides };
    yield { type: 'SERVICE', fixture, fields };
  }
  for (const fixture of fixtures.guideSets ?? []) {
    yield { type: 'GUIDE_SET', fixture, fields: guideSetFields(fixture, library) };
  }
  for (const fixture of fixtures.topics ?? []) {
    const guides = guidesNaming(library, 'topicSlugs', fixture.slug);
    const fields = { name: nameOf(fixture), description: fixture.description ?? '', guides };
    yield { type: 'TOPIC', fixture, fields };
  }
}

function careerSettingFields(fixture: CareerSettingFixture, library: FixtureLibrary) {
  const { occupations = [], parent, slug } = fixture;
  return {
    name: nameOf(fixture),
    position: fixture.position ?? 0,
    parentSlug: parent ?? null,
    parent: () => (parent === undefined ? null : library.find('CAREER_SETTING', parent)),
    children: () => library.pagesOf('CAREER_SETTING').filter((page) => page['parentSlug'] === slug),
    responsibilities: fixture.responsibilities ?? [],
    population: makePopulation(fixture.population),
    specialties: (fixture.specialties ?? []).map(makeSpecialty),
    typicalEmployers: fixture.typicalEmployers ?? [],
    occupationSlugs: occupations,
    occupations: () => occupations.map((name) => library.find('OCCUPATION', name)),
    figures: fixture.figures ?? [],
    guides: guidesNaming(library, 'settingSlugs', slug),
  };
}

function occupationFields(fixture: OccupationFixture, library: FixtureLibrary) {
  const { slug } = fixture;
  return {
    name: nameOf(fixture),
    whatTheyDo: makeRichText(fixture.whatTheyDo, nameOf(fixture)),
    codes: fixture.codes ?? [],
    educationPath: fixture.educationPath ?? { steps: [], minMonths: null, maxMonths: null },
    licensing: fixture.licensing ?? [],
    figures: fixture.figures ?? [],
    settings: () =>
      library.pagesOf('CAREER_SETTING').filter((page) => includes(page['occupationSlugs'], slug)),
    guides: guidesNaming(library, 'occupationSlugs', slug),
  };
}

function guideSetFields(fixture: GuideSetFixture, library: FixtureLibrary) {
  const entries = (fixture.guides ?? []).map((entry) =>
    typeof entry === 'string' ? { slug: entry, note: null } : entry,
  );
  return {
    intro: makeRichText(fixture.intro, fixture.title ?? titleFromSlug(fixture.slug)),
    guides: () =>
      entries.map(({ slug, note }) => ({ article: library.find('ARTICLE', slug), note })),
    guideSlugs: entries.map(({ slug }) => slug),
    placements: fixture.placements ?? [],
    activeFrom: fixture.activeFrom ?? null,
    activeUntil: fixture.activeUntil ?? null,
  };
}

/** The guides whose named list of slugs holds this one. */
function guidesNaming(library: FixtureLibrary, field: string, slug: string) {
  return (args: ConnectionArguments) =>
    connect(
      library.pagesOf('ARTICLE').filter((page) => includes(page[field], slug)),
      args,
    );
}

export function includes(list: unknown, item: string): boolean {
  return Array.isArray(list) && list.includes(item);
}

function nameOf(fixture: PageFixture & { name?: string }): string {
  return fixture.name ?? fixture.title ?? titleFromSlug(fixture.slug);
}
