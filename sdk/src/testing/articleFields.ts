import { renderPlainText } from '../rich-text/renderPlainText.ts';
import { type ConnectionArguments, connect } from './connect.ts';
import type { FixtureLibrary } from './fixtureLibrary.ts';
import type { ArticleFixture } from './fixtures.ts';
import { titleFromSlug } from './pageRecord.ts';
import {
  makeComment,
  makeImage,
  makeOrganization,
  makePerson,
  makeRichText,
  makeSource,
} from './partRecords.ts';

export function articleFields(fixture: ArticleFixture, library: FixtureLibrary) {
  const {
    image,
    occupations = [],
    organization,
    related = [],
    settings = [],
    topics = [],
  } = fixture;
  const body = makeRichText(fixture.body, fixture.title ?? titleFromSlug(fixture.slug));
  const words = renderPlainText(body).split(/\s+/).filter(Boolean).length;
  const authors = (fixture.authors ?? []).map(makePerson);
  return {
    body,
    outline: body.children.flatMap((node) =>
      node.type === 'heading'
        ? [
            {
              id: node.id,
              level: node.level,
              text: renderPlainText({ type: 'root', version: 1, children: [node] }),
            },
          ]
        : [],
    ),
    wordCount: fixture.wordCount ?? words,
    readingMinutes: fixture.readingMinutes ?? Math.max(1, Math.ceil(words / 230)),
    image: image === undefined ? null : makeImage(image),
    authors,
    authorSlugs: authors.map((author) => author.slug),
    sources: (fixture.sources ?? []).map(makeSource),
    organization: organization === undefined ? null : makeOrganization(organization),
    reviewedBy: null,
    reviewedOn: null,
    topicSlugs: topics,
    topics: () => topics.map((slug) => library.find('TOPIC', slug)),
    occupationSlugs: occupations,
    occupations: () => occupations.map((slug) => library.find('OCCUPATION', slug)),
    settingSlugs: settings,
    settings: () => settings.map((slug) => library.find('CAREER_SETTING', slug)),
    comments: (args: ConnectionArguments) =>
      connect((fixture.comments ?? []).map(makeComment), args),
    relatedGuides: ({ first = 5 }: { first?: number }) =>
      related.slice(0, first).map((slug, index) => ({
        article: library.find('ARTICLE', slug),
        reason: { kind: 'CURATED', terms: [] },
        score: 1 / (index + 1),
      })),
  };
}
