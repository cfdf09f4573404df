import type { ContentFixtures } from '@signpost/sdk/testing';
import type { DatedFigure, RichTextRoot, Source } from '@signpost/sdk';

/** Markup that says so in the page, by setting `canary`, wherever it is let through. */
export const canary = `<img src="x" onerror="window.canary=1"><script>window.canary=1</script>`;
export const jsonBreaker = '</script><script>window.canary=1</script>';

const source: Source = {
  id: 'sources:handbook',
  title: 'Occupational handbook',
  publisher: 'Bureau of Statistics',
  url: 'https://handbook.example/therapists',
  accessedOn: '2026-11-01T00:00:00.000Z',
  publishedOn: null,
  note: null,
};

const median: DatedFigure = {
  kind: 'MEDIAN_PAY',
  label: 'Median pay',
  value: 98340,
  min: null,
  max: null,
  unit: 'USD_PER_YEAR',
  jurisdiction: 'United States',
  asOf: '2024-05-31T00:00:00.000Z',
  period: 'May 2024',
  source,
};

const step = { courses: [], alternatives: [], body: null, source: null };

const educationPath = {
  minMonths: 72,
  maxMonths: 84,
  steps: [
    {
      ...step,
      kind: 'DEGREE' as const,
      title: 'Bachelor’s degree',
      description: 'Any field.',
      minMonths: 48,
      maxMonths: 48,
    },
    {
      ...step,
      kind: 'DEGREE' as const,
      title: 'Graduate degree',
      description: 'One of two.',
      minMonths: null,
      maxMonths: null,
      alternatives: [
        { title: 'Master’s degree', description: 'The shorter way.', minMonths: 24, maxMonths: 24 },
        { title: 'Doctorate', description: 'With a capstone.', minMonths: 36, maxMonths: 36 },
      ],
    },
    {
      ...step,
      kind: 'EXAM' as const,
      title: 'National exam',
      description: 'After graduation.',
      minMonths: null,
      maxMonths: null,
    },
  ],
};

const handTherapyBody: RichTextRoot = {
  type: 'root',
  version: 1,
  children: [
    { type: 'paragraph', children: [{ type: 'text', text: 'Hands are treated by therapists.' }] },
    { type: 'heading', level: 2, id: 'training', children: [{ type: 'text', text: 'Training' }] },
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'It begins with ' },
        {
          type: 'link',
          href: '/guides/fieldwork',
          status: 'ok',
          target: {
            key: 'articles:fieldwork',
            type: 'articles',
            slug: 'fieldwork',
            path: '/guides/fieldwork',
            title: 'Fieldwork',
          },
          external: false,
          newTab: false,
          children: [{ type: 'text', text: 'supervised placements' }],
        },
        { type: 'text', text: ' and goes on with ' },
        {
          type: 'link',
          href: null,
          status: 'target-unpublished',
          target: null,
          external: false,
          newTab: false,
          children: [{ type: 'text', text: 'a guide that is not out yet' }],
        },
        { type: 'text', text: '.' },
      ],
    },
    { type: 'heading', level: 2, id: 'pay', children: [{ type: 'text', text: 'Pay' }] },
    {
      type: 'comparisonTable',
      caption: 'Pay by setting, May 2024',
      columns: ['Median pay'],
      rows: [{ label: 'Hospitals', cells: ['$100,770'] }],
    },
    {
      type: 'callout',
      tone: 'tip',
      title: 'Ask first',
      children: [{ type: 'paragraph', children: [{ type: 'text', text: 'Who supervises?' }] }],
    },
    {
      type: 'educationPath',
      occupation: {
        id: 'occupations:therapist',
        slug: 'therapist',
        path: '/occupations/therapist',
        name: 'Therapist',
      },
      ...educationPath,
    },
  ],
};

const hostileBody: RichTextRoot = {
  type: 'root',
  version: 1,
  children: [
    { type: 'paragraph', children: [{ type: 'text', text: canary, bold: true }] },
    { type: 'heading', level: 2, id: canary, children: [{ type: 'text', text: canary }] },
    {
      type: 'paragraph',
      children: [
        'javascript:window.canary=1',
        'java\nscript:window.canary=1',
        'data:text/html,x',
      ].map((href) => ({
        type: 'link' as const,
        href,
        status: 'ok' as const,
        target: null,
        external: true,
        newTab: false,
        children: [{ type: 'text' as const, text: 'press here' }],
      })),
    },
    { type: 'callout', tone: 'note', title: canary, children: [] },
    { type: 'callToAction', text: canary, label: canary, url: 'javascript:window.canary=1' },
    {
      type: 'comparisonTable',
      caption: canary,
      columns: [canary],
      rows: [{ label: canary, cells: [canary] }],
    },
    { type: 'code', language: canary, code: canary },
    {
      type: 'relatedGuides',
      title: canary,
      guides: [
        { id: '1', slug: 'x', path: 'javascript:window.canary=1', title: canary, summary: canary },
      ],
    },
  ],
};

/** A library with one page or more of each type, and a page of hostile text. */
export const siteFixtures: ContentFixtures = {
  site: {
    name: 'Test library',
    tagline: 'Guides for a test',
    description: 'What the site’s tests read.',
    navigation: {
      main: [
        { label: 'Guides', path: '/guides' },
        { label: 'Work settings', path: '/settings' },
      ],
      footer: [{ label: 'Fieldwork', path: '/guides/fieldwork' }],
    },
  },
  articles: [
    {
      slug: 'hand-therapy',
      path: '/guides/hand-therapy',
      title: 'Hand therapy careers',
      summary: 'How therapists come to treat hands.',
      publishedAt: '2026-03-10T00:00:00.000Z',
      updatedAt: '2026-04-01T00:00:00.000Z',
      body: handTherapyBody,
      comments: [
        {
          id: 'c1',
          authorName: 'A reader',
          text: 'The second step took me longer.\nIt was worth it.',
          submittedAt: '2026-05-02T08:00:00.000Z',
        },
      ],
      authors: [{ name: 'Editorial desk' }],
      sources: [source, { ...source, id: 'sources:second', title: 'Second source' }],
      topics: ['careers'],
      occupations: ['therapist'],
      settings: ['clinics'],
      related: ['fieldwork'],
      readingMinutes: 4,
      links: [
        {
          to: 'articles:fieldwork',
          anchorText: 'supervised placements',
          sentence: 'It begins with supervised placements.',
        },
      ],
    },
    {
      slug: 'fieldwork',
      path: '/guides/fieldwork',
      title: 'Fieldwork',
      summary: 'Placements in training.',
      topics: ['careers'],
    },
    {
      slug: 'hostile',
      path: '/guides/hostile',
      title: `Hostile ${jsonBreaker}`,
      summary: canary,
      body: hostileBody,
      comments: [
        {
          id: canary,
          authorName: canary,
          text: jsonBreaker,
          submittedAt: '2026-05-02T08:00:00.000Z',
        },
      ],
      authors: [{ name: canary, url: 'javascript:window.canary=1' }],
      sources: [{ ...source, title: canary, url: 'javascript:window.canary=1', note: canary }],
      links: [
        { to: 'articles:fieldwork', anchorText: canary, sentence: `See ${canary} for more.` },
      ],
    },
    ...Array.from({ length: 14 }, (_, index) => ({
      slug: `filler-${index}`,
      path: `/guides/filler-${index}`,
    })),
  ],
  careerSettings: [
    {
      slug: 'clinics',
      path: '/settings/clinics',
      name: 'Clinics',
      title: 'Clinics',
      position: 1,
      responsibilities: ['Assess what a person can do'],
      population: {
        description: 'People of all ages.',
        ageGroups: ['ADULTS', 'OLDER_ADULTS'],
        conditions: ['Stroke'],
      },
      specialties: [{ name: 'Hand therapy', slug: 'hand-therapy' }],
      typicalEmployers: ['Hospitals'],
      occupations: ['therapist'],
      figures: [median],
    },
    {
      slug: 'day-clinics',
      path: '/settings/day-clinics',
      name: 'Day clinics',
      title: 'Day clinics',
      position: 1,
      parent: 'clinics',
    },
  ],
  occupations: [
    {
      slug: 'therapist',
      path: '/occupations/therapist',
      name: 'Therapist',
      title: 'Therapist',
      codes: [
        {
          scheme: 'SOC',
          version: '2018',
          code: '29-1122',
          label: 'Occupational therapists',
          uri: null,
          source: null,
        },
      ],
      educationPath,
      figures: [median],
      licensing: [
        {
          jurisdiction: 'United States',
          body: null,
          exam: 'National exam',
          url: 'https://boards.example/',
          notes: null,
          source: null,
        },
      ],
    },
  ],
  services: [
    {
      slug: 'billing',
      path: '/services/billing',
      name: 'Billing',
      title: 'Billing',
      audience: 'Owners of clinics.',
      benefits: [{ title: 'Time', description: 'More of it may go to patients.' }],
      relatedGuides: ['fieldwork'],
    },
  ],
  guideSets: [
    {
      slug: 'start',
      path: '/sets/start',
      title: 'Start here',
      placements: ['HOME'],
      guides: [{ slug: 'hand-therapy', note: 'Read it first.' }, 'fieldwork'],
    },
  ],
  topics: [
    {
      slug: 'careers',
      path: '/topics/careers',
      name: 'Careers',
      title: 'Careers',
      description: 'Work and the way to it.',
    },
  ],
  redirects: [
    { from: '/guides/hands', to: '/guides/hand-therapy', permanent: true },
    { from: '/guides/for-now', to: '/guides/fieldwork', permanent: false },
  ],
};
