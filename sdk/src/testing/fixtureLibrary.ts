import type { PageType } from '../generated/schemaTypes.ts';
import { connect } from './connect.ts';
import type { ContentFixtures, PageFixture } from './fixtures.ts';
import { type LinkRecord, filterLinks, makeLink } from './linkRecords.ts';
import { pageFields } from './pageFields.ts';
import { type LinkArguments, type PageRecord, makePage } from './pageRecord.ts';

/** All pages and links of a set of fixtures. */
export interface FixtureLibrary {
  pages: readonly PageRecord[];
  links: readonly LinkRecord[];
  /** Each page with the fixture that it was made from. */
  sources: ReadonlyArray<{ page: PageRecord; fixture: PageFixture }>;
  pagesOf(type: PageType): PageRecord[];
  /** Throws when a fixture refers to a slug that no fixture of that type has. */
  find(type: PageType, slug: string): PageRecord;
}

export function createFixtureLibrary(fixtures: ContentFixtures): FixtureLibrary {
  const pages: PageRecord[] = [];
  const links: LinkRecord[] = [];
  const sources: Array<{ page: PageRecord; fixture: PageFixture }> = [];
  const library: FixtureLibrary = {
    pages,
    links,
    sources,
    pagesOf: (type) => pages.filter((page) => page.type === type),
    find: (type, slug) => {
      const page = pages.find((other) => other.type === type && other.slug === slug);
      if (page === undefined) throw new Error(`No fixture of type ${type} has the slug ${slug}.`);
      return page;
    },
  };
  for (const { type, fixture, fields } of pageFields(fixtures, library)) {
    const page: PageRecord = makePage(type, fixture, {
      ...fields,
      outgoingLinks: (args: LinkArguments) =>
        connect(filterLinks(links, { ...args.filter, source: page.id }), args),
      incomingLinks: (args: LinkArguments) =>
        connect(filterLinks(links, { ...args.filter, target: page.id }), args),
    });
    pages.push(page);
    sources.push({ page, fixture });
  }
  for (const { page, fixture } of sources) {
    (fixture.links ?? []).forEach((link, position) => {
      const target = pages.find((other) => other.id === link.to) ?? null;
      links.push(makeLink({ fixture: link, source: page, target, position }));
    });
  }
  return library;
}
