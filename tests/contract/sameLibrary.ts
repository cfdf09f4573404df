import type { ContentFixtures } from '../../sdk/src/testing/index.ts';
import { day } from '../support/delivery/guideFixtures.ts';

/** What `smallLibrary` publishes, as fixtures of `@signpost/sdk/testing`. */
export const sameLibrary: ContentFixtures = {
  articles: [
    {
      slug: 'first',
      title: 'Become a hand therapist',
      summary: 'How to begin.',
      publishedAt: day(4),
      updatedAt: day(1),
      topics: ['therapy'],
      occupations: ['therapist'],
      settings: ['hospitals'],
      authors: [{ slug: 'desk', name: 'Editorial desk', role: 'Editors' }],
      sources: [{ id: 'sources:handbook', title: 'Handbook', publisher: 'Bureau' }],
      related: ['second'],
      body: {
        type: 'root',
        version: 1,
        children: [
          {
            type: 'heading',
            level: 2,
            id: 'first-steps',
            children: [{ type: 'text', text: 'First steps' }],
          },
        ],
      },
      links: [
        { to: 'articles:second', anchorText: 'words for articles:second' },
        { to: 'articles:hidden', anchorText: 'words for articles:hidden' },
      ],
    },
    {
      slug: 'second',
      title: 'The exam',
      summary: 'What is asked.',
      publishedAt: day(3),
      updatedAt: day(1),
      topics: ['therapy'],
      links: [
        { to: 'articles:first', section: 'first-steps', anchorText: 'words for articles:first' },
      ],
    },
    {
      slug: 'third',
      title: 'Émigré therapists',
      summary: '',
      publishedAt: day(2),
      updatedAt: day(1),
      topics: ['therapy'],
    },
    { slug: 'fourth', title: 'Zoos', summary: '', publishedAt: day(2), updatedAt: day(1) },
  ],
  topics: [{ slug: 'therapy', title: 'Therapy', description: 'Work with people.' }],
  occupations: [
    {
      slug: 'therapist',
      title: 'Occupational therapist',
      path: '/occupations/therapist',
      updatedAt: day(1),
      codes: [
        { scheme: 'SOC', version: '2018', code: '29-1122', label: null, uri: null, source: null },
      ],
      educationPath: { steps: [], minMonths: 24, maxMonths: 36 },
    },
  ],
  careerSettings: [
    {
      slug: 'hospitals',
      title: 'Hospitals',
      position: 1,
      occupations: ['therapist'],
      specialties: [{ slug: 'hands', name: 'Hand therapy' }],
      responsibilities: ['Assess patients'],
    },
    { slug: 'acute-care', title: 'Acute care', position: 2, parent: 'hospitals' },
  ],
  guideSets: [
    {
      slug: 'start',
      title: 'Start here',
      guides: [{ slug: 'first', note: 'Begin' }, 'second'],
      placements: ['HOME'],
    },
  ],
  services: [
    {
      slug: 'billing',
      title: 'Billing',
      audience: 'Clinics',
      benefits: [{ title: 'Time', description: '' }],
      relatedGuides: ['second'],
    },
  ],
  redirects: [{ from: '/old', to: '/guides/first' }],
  site: {
    name: 'Signpost demo',
    navigation: { main: [{ label: 'Guides', path: '/guides' }] },
  },
};
