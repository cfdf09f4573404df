import type { CommentInput, PageType } from '../generated/schemaTypes.ts';
import { renderPlainText } from '../rich-text/renderPlainText.ts';
import type { ChangeLog } from './changeLog.ts';
import { type ConnectionArguments, connect } from './connect.ts';
import type { FixtureLibrary } from './fixtureLibrary.ts';
import type { ContentFixtures, SiteFixture } from './fixtures.ts';
import { type LinkFilterArguments, filterLinks } from './linkRecords.ts';
import { includes } from './pageFields.ts';
import { type PageRecord, pageKinds } from './pageRecord.ts';
import { makeOrganization } from './partRecords.ts';
import { refuse } from './refuse.ts';
import { matchArticle, matchGuideSet, orderPages } from './selectPages.ts';

interface SelectorArguments {
  slug?: string | null;
  id?: string | null;
}

interface ListArguments extends ConnectionArguments {
  filter?: Readonly<Record<string, unknown>> | null;
  orderBy?: string | null;
}

/** What the root fields give: those of `Query`, and the one of `Mutation`. */
export function createRootResolvers(options: {
  fixtures: ContentFixtures;
  library: FixtureLibrary;
  log: ChangeLog;
  /** Gets each comment that is handed in. */
  comments: CommentInput[];
}) {
  const { comments, fixtures, library, log } = options;
  const one = (type: PageType) => (args: SelectorArguments) =>
    library
      .pagesOf(type)
      .find((page) => (args.id ? page.id === args.id : page.slug === args.slug)) ?? null;
  const many =
    (type: PageType, matches: (page: PageRecord, filter: FilterValues) => boolean = () => true) =>
    ({ filter, orderBy, ...args }: ListArguments) => {
      const pages = library.pagesOf(type).filter((page) => matches(page, filter ?? {}));
      return connect(orderPages(pages, orderBy ?? null), args);
    };
  return {
    article: one('ARTICLE'),
    articles: many('ARTICLE', (page, filter) => matchArticle(page, filter, library)),
    careerSetting: one('CAREER_SETTING'),
    careerSettings: many('CAREER_SETTING', matchCareerSetting),
    occupation: one('OCCUPATION'),
    occupations: many('OCCUPATION'),
    service: one('SERVICE'),
    services: many('SERVICE'),
    guideSet: one('GUIDE_SET'),
    guideSets: many('GUIDE_SET', (page, filter) => matchGuideSet(page, filter)),
    topic: one('TOPIC'),
    topics: many('TOPIC'),
    crossLinks: (args: ConnectionArguments & { filter?: LinkFilterArguments | null }) =>
      connect(filterLinks(library.links, args.filter), args),
    resolvePath: ({ path }: { path: string }) => resolveFixturePath(path, fixtures, library),
    search: ({ query, types, ...args }: SearchArguments) =>
      connect(findPages(library, query, types ?? null), args),
    site: () => makeSite(fixtures.site ?? {}),
    revision: () => log.revision,
    changes: (args: Parameters<ChangeLog['read']>[0]) => log.read(args),
    sitemap: ({ types, ...args }: ConnectionArguments & { types?: PageType[] | null }) =>
      connect(listSitemap(library, types ?? null), args),
    submitComment: ({ comment }: { comment: CommentInput }) => {
      const isKnown = library.pagesOf('ARTICLE').some(({ id }) => id === comment.article);
      if (!isKnown) {
        throw refuse('NOT_FOUND', 'No published article has that id.');
      }
      comments.push(comment);
      return { status: 'PENDING' };
    },
  };
}

/** By type, then by id, as delivery lists them. */
function listSitemap(library: FixtureLibrary, types: PageType[] | null): PageRecord[] {
  return Object.values(pageKinds)
    .flatMap(({ type }) => library.pagesOf(type).sort((one, other) => (one.id < other.id ? -1 : 1)))
    .filter((page) => (types?.includes(page.type) ?? true) && page.seo.noIndex !== true);
}

type FilterValues = Readonly<Record<string, unknown>>;

interface SearchArguments extends ConnectionArguments {
  query: string;
  types?: PageType[] | null;
}

function matchCareerSetting(page: PageRecord, filter: FilterValues): boolean {
  const { occupation, parent, topLevel } = filter;
  if (typeof parent === 'string' && page['parentSlug'] !== parent) return false;
  if (typeof topLevel === 'boolean' && (page['parentSlug'] === null) !== topLevel) return false;
  return typeof occupation !== 'string' || includes(page['occupationSlugs'], occupation);
}

function resolveFixturePath(path: string, fixtures: ContentFixtures, library: FixtureLibrary) {
  if (!path.startsWith('/')) {
    throw refuse('BAD_ARGUMENT', 'Give a "path" with a leading slash.');
  }
  const plain = path.replace(/[?#].*$/, '').replace(/(?<=.)\/+$/, '');
  const document = library.pages.find((page) => page.path === plain);
  if (document !== undefined) return { __typename: 'PathDocument', path, document };
  const redirect = fixtures.redirects?.find(({ from }) => from === plain);
  if (redirect === undefined) return { __typename: 'PathNotFound', path };
  const { to, permanent = true } = redirect;
  return { __typename: 'PathRedirect', path, location: to, permanent };
}

/** Every word of the query in the title, the summary or the body; no more than tests need. */
function findPages(library: FixtureLibrary, query: string, types: PageType[] | null) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return library.pages
    .filter((page) => types === null || types.includes(page.type))
    .filter((page) => {
      const text = textOf(page).toLowerCase();
      return words.length > 0 && words.every((word) => text.includes(word));
    })
    .map((document) => ({ document, score: 1, highlights: [] }));
}

function textOf(page: PageRecord): string {
  const body = page['body'];
  const words = isRichText(body) ? renderPlainText(body) : '';
  return `${page.title} ${page.summary} ${words}`;
}

function isRichText(value: unknown): value is Parameters<typeof renderPlainText>[0] {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'root';
}

function makeSite(fixture: SiteFixture) {
  const { navigation, organization, ...others } = fixture;
  return {
    name: 'A site',
    startPages: ['/'],
    paths: Object.entries(pageKinds).map(([type, { folder }]) => ({
      type,
      pattern: `/${folder}/{slug}`,
    })),
    ...others,
    organization: organization ? makeOrganization(organization) : null,
    navigation: { main: [], footer: [], ...navigation },
  };
}
