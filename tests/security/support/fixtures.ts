import { paragraph, richText, text } from '../../links/support/richText.ts';

export interface References {
  article: string;
  otherArticle: string;
  user: string;
}

export interface Fixture {
  /** Complete data of a valid document; `tag` makes it unique. */
  data: (tag: string, references: References) => Record<string, unknown>;
  /** A change to one field. */
  change: Record<string, unknown>;
  /** Its name in Payload's GraphQL; null where it has none. */
  graphql: string | null;
}

const summary = 'What the work is like, who does it, and how people come to it, in a few words.';
const body = richText(paragraph(text('The work is done with people, one at a time.')));
const named = (graphql: string): Fixture => ({
  graphql,
  data: (tag) => ({ name: `Name ${tag}`, slug: `name-${tag}` }),
  change: { name: 'Changed name' },
});

// A picture of one pixel.
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const fixtures: Record<string, Fixture> = {
  articles: {
    graphql: 'Article',
    data: (tag) => ({ title: `Guide ${tag}`, slug: `guide-${tag}`, summary, body }),
    change: { title: 'Changed title' },
  },
  'career-settings': {
    graphql: 'CareerSetting',
    data: (tag) => ({ name: `Setting ${tag}`, slug: `setting-${tag}`, summary, position: 1 }),
    change: { name: 'Changed name' },
  },
  occupations: {
    graphql: 'Occupation',
    data: (tag) => ({ name: `Job ${tag}`, slug: `job-${tag}`, summary, whatTheyDo: body }),
    change: { name: 'Changed name' },
  },
  services: {
    graphql: 'Service',
    data: (tag) => ({ name: `Service ${tag}`, slug: `service-${tag}`, summary, audience: 'All' }),
    change: { name: 'Changed name' },
  },
  'guide-sets': {
    graphql: 'GuideSet',
    data: (tag, { article }) => ({
      title: `Set ${tag}`,
      slug: `set-${tag}`,
      summary,
      guides: [{ guide: article }],
    }),
    change: { title: 'Changed title' },
  },
  'cross-links': {
    graphql: 'CrossLink',
    data: (_, { article, otherArticle }) => ({
      source: { relationTo: 'articles', value: article },
      target: { relationTo: 'articles', value: otherArticle },
      relation: 'related',
      // Payload's GraphQL asks for every required field, whether it has a default or not.
      origin: 'curated',
      status: 'unchecked',
    }),
    change: { relation: 'comparison' },
  },
  redirects: {
    graphql: 'Redirect',
    data: (tag) => ({ from: `/old/${tag}`, toPath: `/new/${tag}`, reason: 'manual' }),
    change: { toPath: '/changed' },
  },
  releases: {
    graphql: 'Release',
    data: (tag, { article }) => ({
      name: `Release ${tag}`,
      documents: [{ document: { relationTo: 'articles', value: article }, act: 'publish' }],
      status: 'planned',
    }),
    change: { name: 'Changed name' },
  },
  sources: {
    graphql: 'Source',
    data: (tag) => ({
      title: `Source ${tag}`,
      publisher: 'A bureau',
      url: 'https://example.org/a',
      accessedOn: '2026-01-01T00:00:00.000Z',
    }),
    change: { title: 'Changed title' },
  },
  media: {
    graphql: 'Media',
    data: () => ({ alt: 'A pixel.' }),
    change: { alt: 'Changed.' },
  },
  people: named('Person'),
  topics: named('Topic'),
  specialties: named('Specialty'),
  organizations: {
    ...named('Organization'),
    data: (tag) => ({ name: `Body ${tag}`, slug: `body-${tag}`, kind: 'publisher' }),
  },
  comments: {
    graphql: 'Comment',
    data: (_, { article }) => ({
      document: article,
      authorName: 'A reader',
      text: 'Thanks.',
      status: 'pending',
    }),
    change: { status: 'approved' },
  },
  users: {
    graphql: 'User',
    data: (tag) => ({
      name: 'Somebody',
      email: `${tag}@example.org`,
      password: 'long enough to be one',
      role: 'viewer',
    }),
    change: { name: 'Somebody else' },
  },
  'published-documents': {
    graphql: null,
    data: (tag) => ({
      key: `articles:${tag}`,
      type: 'articles',
      revision: 1,
      publishedAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-01T00:00:00.000Z',
      card: {},
      content: {},
      hash: tag,
    }),
    change: { hash: 'changed' },
  },
  'link-checks': {
    graphql: 'LinkCheck',
    data: (tag) => ({ address: `https://${tag}.example/`, host: `${tag}.example`, status: 'ok' }),
    change: { status: 'broken' },
  },
  webhooks: {
    graphql: 'Webhook',
    data: (tag) => ({ name: `Receiver ${tag}`, address: 'https://192.0.32.8/hook' }),
    change: { name: 'Changed name' },
  },
  'webhook-deliveries': {
    graphql: 'WebhookDelivery',
    data: (tag) => ({
      deliveryId: `evt_${tag}`,
      event: 'ping',
      revision: 1,
      status: 'pending',
      attempts: 0,
      nextAttemptAt: '2026-01-01T00:00:00.000Z',
      body: '{}',
    }),
    change: { status: 'dead' },
  },
  'related-guides': {
    graphql: null,
    data: (tag) => ({ key: `articles:${tag}`, revision: 1, version: 1, guides: [] }),
    change: { version: 2 },
  },
  'link-answers': {
    graphql: null,
    data: (tag) => ({
      pair: `articles:${tag} articles:other`,
      source: `articles:${tag}`,
      target: 'articles:other',
      verdict: 'accepted',
    }),
    change: { verdict: 'dismissed' },
  },
  'link-learning': {
    graphql: null,
    data: (tag) => ({
      library: tag,
      learnedAt: '2026-01-01T00:00:00.000Z',
      guides: 1,
      answers: 0,
    }),
    change: { guides: 2 },
  },
  'preview-ends': {
    graphql: null,
    data: (tag) => ({ subject: `articles:${tag}`, endedAt: 1 }),
    change: { endedAt: 2 },
  },
  'published-changes': {
    graphql: null,
    data: (tag) => ({
      revision: [...tag].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1e9,
      key: `articles:${tag}`,
      type: 'articles',
      kind: 'published',
      tags: [],
      at: '2026-01-01T00:00:00.000Z',
    }),
    change: { kind: 'changed' },
  },
  'payload-kv': {
    graphql: 'PayloadKv',
    data: (tag) => ({ key: tag, data: { a: 1 } }),
    change: { key: 'changed' },
  },
  'payload-jobs': {
    graphql: 'PayloadJob',
    data: () => ({ taskSlug: 'schedulePublish', input: {}, queue: 'never' }),
    change: { queue: 'default' },
  },
  'payload-migrations': {
    graphql: null,
    data: (tag) => ({ name: tag, batch: 1 }),
    change: { name: 'changed' },
  },
  'payload-locked-documents': {
    graphql: 'PayloadLockedDocument',
    data: (_, { article, user }) => ({
      document: { relationTo: 'articles', value: article },
      user: { relationTo: 'users', value: user },
    }),
    change: { globalSlug: 'navigation' },
  },
  'payload-preferences': {
    graphql: 'PayloadPreference',
    data: (tag, { user }) => ({
      key: tag,
      value: { a: 1 },
      user: { relationTo: 'users', value: user },
    }),
    change: { key: 'changed' },
  },
};
