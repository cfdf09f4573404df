/** Who may call the API. An author stands twice: for documents of others, and for their own. */
export const actors = [
  'admin',
  'editor',
  'author',
  'author (own)',
  'marketer',
  'viewer',
  'API key',
  'anonymous',
] as const;
export type Actor = (typeof actors)[number];

export const operations = [
  'create',
  'read',
  'update',
  'updateDraft',
  'publish',
  'unpublish',
  'trash',
  'restore',
  'delete',
  'readVersions',
  'restoreVersion',
] as const;
export type Operation = (typeof operations)[number];

/** For each operation that a collection has, exactly those who may do it. */
export type Row = Partial<Record<Operation, readonly Actor[]>>;

const admins: readonly Actor[] = ['admin'];
const editors: readonly Actor[] = ['admin', 'editor'];
const authors: readonly Actor[] = ['admin', 'editor', 'author', 'author (own)'];
const ownersToo: readonly Actor[] = ['admin', 'editor', 'author (own)'];
const marketers: readonly Actor[] = ['admin', 'editor', 'marketer'];
const writers: readonly Actor[] = ['admin', 'editor', 'author', 'author (own)', 'marketer'];
const readers: readonly Actor[] = [...writers, 'viewer', 'API key'];
const nobody: readonly Actor[] = [];

const guides: Row = {
  create: authors,
  read: readers,
  updateDraft: ownersToo,
  publish: editors,
  unpublish: editors,
  trash: editors,
  restore: editors,
  delete: editors,
  readVersions: readers,
  restoreVersion: editors,
};

const campaigns: Row = {
  create: marketers,
  read: readers,
  updateDraft: marketers,
  publish: marketers,
  unpublish: marketers,
  trash: marketers,
  restore: marketers,
  delete: marketers,
  readVersions: readers,
  restoreVersion: marketers,
};

const library: Row = { create: editors, read: readers, update: editors, delete: editors };
const marketing: Row = { create: marketers, read: readers, update: marketers, delete: marketers };
const closed: Row = { create: nobody, read: nobody, update: nobody, delete: nobody };

/** Every collection, Payload's own included. A collection without a row fails the suite. */
export const accessMatrix: Record<string, Row> = {
  articles: guides,
  'career-settings': guides,
  occupations: guides,
  services: campaigns,
  'guide-sets': campaigns,
  'cross-links': marketing,
  'link-checks': { ...closed, read: readers },
  redirects: marketing,
  releases: marketing,
  sources: { ...library, create: authors },
  media: { ...library, create: authors },
  people: library,
  topics: library,
  specialties: library,
  organizations: library,
  comments: { create: editors, read: marketers, update: marketers, delete: editors },
  users: { create: admins, read: admins, update: admins, delete: admins },
  webhooks: { create: admins, read: admins, update: admins, delete: admins },
  'webhook-deliveries': { ...closed, read: admins },
  'published-documents': closed,
  'published-changes': closed,
  'related-guides': closed,
  'link-answers': closed,
  'link-learning': closed,
  'preview-ends': closed,
  'payload-kv': closed,
  'payload-jobs': closed,
  'payload-migrations': closed,
  'payload-locked-documents': { create: nobody, read: readers, update: writers, delete: writers },
  'payload-preferences': closed,
};

/** Every global. */
export const globalMatrix: Record<string, { read: readonly Actor[]; update: readonly Actor[] }> = {
  'site-settings': { read: readers, update: editors },
  navigation: { read: readers, update: editors },
  'payload-jobs-stats': { read: nobody, update: nobody },
};

/**
 * Endpoints beyond those that Payload gives to every collection, global and API, each with exactly
 * those for whom it does its work.
 */
export const endpointMatrix: readonly {
  /** `method path`. */
  route: string;
  /** The collections that have it; empty for one of the whole API. */
  of: readonly string[];
  allowed: readonly Actor[];
}[] = [
  { route: 'get /og', of: [], allowed: nobody },
  { route: 'get /run', of: ['payload-jobs'], allowed: nobody },
  { route: 'get /handle-schedules', of: ['payload-jobs'], allowed: nobody },
  { route: 'post /:id/ping', of: ['webhooks'], allowed: admins },
  { route: 'post /:id/rotate-secret', of: ['webhooks'], allowed: admins },
  { route: 'post /:id/replay', of: ['webhook-deliveries'], allowed: admins },
  // The release lists a guide, which marketers may not publish.
  { route: 'post /:id/release', of: ['releases'], allowed: editors },
  {
    route: 'get /:id/uses',
    of: [
      ...['articles', 'career-settings', 'occupations', 'services', 'guide-sets', 'topics'],
      ...['sources', 'people', 'specialties', 'organizations'],
    ],
    allowed: readers,
  },
  {
    // Removes a draft that nobody wrote in, for the person who opened it.
    route: 'delete /:id/untouched',
    of: ['articles', 'career-settings', 'occupations', 'services', 'guide-sets'],
    allowed: ['author (own)'],
  },
  {
    // A code for a preview belongs to a login, and a key has none.
    route: 'get /:id/preview',
    of: ['articles', 'career-settings', 'occupations', 'services', 'guide-sets'],
    allowed: [...writers, 'viewer'],
  },
  {
    // Editors end everybody's previews, all others their own.
    route: 'post /:id/end-previews',
    of: ['articles', 'career-settings', 'occupations', 'services', 'guide-sets'],
    allowed: [...writers, 'viewer'],
  },
];
