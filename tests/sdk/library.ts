import type { ContentFixtures } from '../../sdk/src/testing/index.ts';

/** A small published library for the tests of the SDK. */
export const library: ContentFixtures = {
  articles: [
    {
      slug: 'hand-therapy-career',
      title: 'Hand therapy',
      publishedAt: '2026-03-01T00:00:00.000Z',
      topics: ['practice-settings'],
      occupations: ['occupational-therapist'],
      settings: ['hospitals'],
      authors: [{ slug: 'desk', name: 'The editorial desk' }],
      sources: [{ title: 'A source', url: 'https://source.example/1' }],
      related: ['school-practice'],
      body: {
        type: 'root',
        version: 1,
        children: [
          {
            type: 'heading',
            level: 2,
            id: 'start',
            children: [{ type: 'text', text: 'Where to start' }],
          },
          {
            type: 'paragraph',
            children: [
              { type: 'text', text: 'Read about ' },
              {
                type: 'link',
                href: '/guides/school-practice',
                status: 'ok',
                target: null,
                external: false,
                newTab: false,
                children: [{ type: 'text', text: 'work in schools' }],
              },
            ],
          },
        ],
      },
      links: [
        { to: 'articles:school-practice', anchorText: 'work in schools' },
        { to: 'articles:not-published', anchorText: 'a guide to come' },
        { to: 'https://web.example/', anchorText: 'the web' },
      ],
    },
    {
      slug: 'school-practice',
      title: 'Practice in schools',
      publishedAt: '2026-02-01T00:00:00.000Z',
    },
    { slug: 'licensing', title: 'Licensing', publishedAt: '2026-01-01T00:00:00.000Z' },
  ],
  topics: [{ slug: 'practice-settings' }],
  occupations: [{ slug: 'occupational-therapist', name: 'Occupational therapist' }],
  careerSettings: [
    { slug: 'hospitals', position: 1, occupations: ['occupational-therapist'] },
    { slug: 'inpatient', position: 2, parent: 'hospitals' },
  ],
  services: [{ slug: 'recruiting', relatedGuides: ['licensing'] }],
  guideSets: [
    {
      slug: 'start-here',
      guides: [{ slug: 'licensing', note: 'Read this first' }, 'hand-therapy-career'],
      placements: ['HOME'],
    },
  ],
  redirects: [{ from: '/old', to: '/guides/licensing' }],
  site: { name: 'Guides' },
};
