import { packSections } from '../../../cms/src/published/sections.ts';
import type { NewDocument } from '../memoryStore.ts';
import { day, linkTo, makeDocument, makeLink, paragraph, tree, words } from './guideFixtures.ts';

/** A word that only unpublished documents hold. */
export const secret = 'zanzibarite';

/** A small site: four guides, their subjects, a set, a service and a redirect. */
export const smallLibrary: readonly NewDocument[] = [
  makeDocument('topics', 'therapy', {
    title: 'Therapy',
    content: { description: 'Work with people.' },
  }),
  makeDocument('people', 'desk', { title: 'Editorial desk', content: { role: 'Editors' } }),
  makeDocument('organizations', 'board', { title: 'The board', content: { kind: 'examiner' } }),
  makeDocument('sources', 'handbook', {
    title: 'Handbook',
    content: {
      title: 'Handbook',
      publisher: 'Bureau',
      url: 'https://example.org/handbook',
      accessedOn: day(0),
    },
  }),
  makeDocument('specialties', 'hands', { title: 'Hand therapy', content: { description: '' } }),
  makeDocument('media', 'photo', {
    content: { url: '/media/photo.webp', alt: 'A hand', mimeType: 'image/webp', width: 800 },
  }),
  makeDocument('occupations', 'therapist', {
    title: 'Occupational therapist',
    values: { shownWords: 400 },
    content: {
      whatTheyDo: tree(paragraph(words('They help people do what matters to them.'))),
      codes: [{ scheme: 'soc', version: '2018', code: '29-1122', label: null, uri: null }],
      educationPath: {
        steps: [
          {
            kind: 'degree',
            title: 'Master',
            description: '',
            body: 'organizations:board',
            courses: [],
            minMonths: 24,
            maxMonths: 36,
            alternatives: [],
            source: 'sources:handbook',
          },
        ],
        minMonths: 24,
        maxMonths: 36,
      },
      licensing: [],
      figures: [
        {
          kind: 'median-pay',
          label: 'Median pay',
          value: 98340,
          min: null,
          max: null,
          unit: 'usd-per-year',
          jurisdiction: 'United States',
          asOf: day(0),
          period: 'May 2024',
          source: 'sources:handbook',
        },
        {
          kind: 'growth',
          label: 'Growth',
          value: 14,
          min: null,
          max: null,
          unit: 'percent',
          jurisdiction: 'United States',
          asOf: day(0),
          period: '2024–34',
          source: 'sources:hidden',
        },
      ],
    },
  }),
  makeDocument('career-settings', 'hospitals', {
    title: 'Hospitals',
    values: { position: 1, shownWords: 200 },
    references: { occupations: ['occupations:therapist'], specialties: ['specialties:hands'] },
    content: {
      responsibilities: ['Assess patients'],
      population: { description: 'Adults', ageGroups: ['adults', 'older-adults'], conditions: [] },
      typicalEmployers: ['Hospitals'],
      figures: [],
    },
  }),
  makeDocument('career-settings', 'acute-care', {
    title: 'Acute care',
    values: { position: 2 },
    references: { parent: ['career-settings:hospitals'] },
    content: { responsibilities: [], population: {}, typicalEmployers: [], figures: [] },
  }),
  makeDocument('articles', 'first', {
    title: 'Become a hand therapist',
    summary: 'How to begin.',
    publishedAt: day(4),
    references: {
      topics: ['topics:therapy'],
      authors: ['people:desk'],
      occupations: ['occupations:therapist'],
      settings: ['career-settings:hospitals'],
      sources: ['sources:handbook'],
      embedded: ['career-settings:hospitals', 'career-settings:hidden', 'occupations:therapist'],
    },
    values: { wordCount: 500, ...packSections([{ id: 'first-steps' }]) },
    links: [
      makeLink('articles:second', { position: 0 }),
      makeLink('articles:hidden', { position: 1 }),
      makeLink('articles:third', {
        position: 2,
        origin: 'curated',
        activeFrom: day(100),
        activeUntil: day(110),
      }),
    ],
    content: {
      image: 'media:photo',
      body: tree(
        { type: 'heading', level: 2, id: 'first-steps', children: [words('First steps')] },
        paragraph(
          words('See '),
          linkTo('articles:second', 'the exam'),
          words(' and '),
          linkTo('articles:hidden', 'more to come'),
          words('.'),
        ),
        { type: 'careerSetting', key: 'career-settings:hospitals' },
        { type: 'careerSetting', key: 'career-settings:hidden' },
        { type: 'educationPath', key: 'occupations:therapist' },
        { type: 'image', key: 'media:photo' },
        {
          type: 'relatedGuides',
          title: 'Read on',
          keys: ['articles:hidden', 'articles:third'],
        },
      ),
      outline: [{ id: 'first-steps', level: 2, text: 'First steps' }],
      reviewedOn: null,
      seo: { title: 'Hand therapist', description: '', image: null, noIndex: false },
    },
  }),
  makeDocument('articles', 'second', {
    title: 'The exam',
    summary: 'What is asked.',
    publishedAt: day(3),
    references: { topics: ['topics:therapy'] },
    links: [makeLink('articles:first', { id: 'back', targetSection: 'first-steps' })],
    content: { body: tree(paragraph(words('The examination lasts four hours.'))), outline: [] },
  }),
  makeDocument('articles', 'third', {
    title: 'Émigré therapists',
    publishedAt: day(2),
    references: { topics: ['topics:therapy'] },
    content: { body: tree(paragraph(words('Credentials from elsewhere.'))), outline: [] },
  }),
  makeDocument('articles', 'fourth', {
    title: 'Zoos',
    publishedAt: day(2),
    content: { body: tree(paragraph(words('Nothing to do with it.'))), outline: [] },
  }),
  makeDocument('guide-sets', 'start', {
    title: 'Start here',
    references: { guides: ['articles:first', 'articles:hidden', 'articles:second'] },
    values: { placements: ['home'], activeFrom: null, activeUntil: null },
    content: {
      intro: tree(),
      guides: [
        { article: 'articles:first', note: 'Begin' },
        { article: 'articles:hidden', note: secret },
        { article: 'articles:second', note: null },
      ],
    },
  }),
  makeDocument('services', 'billing', {
    title: 'Billing',
    references: { relatedGuides: ['articles:second', 'articles:hidden'] },
    content: { audience: 'Clinics', benefits: [{ title: 'Time', description: '' }] },
  }),
  {
    ...makeDocument('redirects', 'old', { references: { target: ['articles:first'] } }),
    slug: null,
    path: '/old',
    content: { target: 'articles:first', toPath: null, permanent: true },
  },
  makeDocument('site', 'site', {
    title: 'Signpost demo',
    values: { pageFolders: ['/guides'] },
    content: {
      name: 'Signpost demo',
      tagline: null,
      navigation: { main: [{ label: 'Guides', path: '/guides' }], footer: [] },
      startPages: ['/'],
      paths: { articles: '/guides/{slug}' },
    },
  }),
];

/** What is not published: never in a store, except where a test publishes and withdraws it. */
export const hiddenArticle = makeDocument('articles', 'hidden', {
  title: `Hidden ${secret}`,
  summary: secret,
  publishedAt: day(9),
  references: { topics: ['topics:therapy'], authors: ['people:desk'] },
  links: [makeLink('articles:first', { id: secret, anchorText: secret })],
  content: { body: tree(paragraph(words(secret))), outline: [] },
});
