import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectDocument, readPathPatterns } from '../../cms/src/publishing/project/index.ts';
import type { AuthoredType } from '../../cms/src/publishing/authored.ts';
import { heading, linkTo, paragraph, text } from '../links/support/richText.ts';
import { editorState } from '../support/editorState.ts';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';

/** Every value of a published document that is not plain JSON, with where it stands. */
function findOddValues(value: unknown, path = ''): string[] {
  if (value === null || ['string', 'boolean'].includes(typeof value)) return [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => findOddValues(item, `${path}[${index}]`));
  }
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return [path];
  return Object.entries(value).flatMap(([key, item]) => findOddValues(item, `${path}.${key}`));
}

describe('projectDocument on what this database gives', () => {
  let running: RunningPayload;
  beforeAll(async () => {
    running = await startPayload();
  });
  afterAll(() => running.stop());

  async function project(type: AuthoredType, id: string | number) {
    const document: unknown = await running.payload.db.findOne({
      collection: type,
      where: { id: { equals: id } },
    });
    const published = projectDocument(type, document, { paths: readPathPatterns(null), links: [] });
    expect(findOddValues(published)).toEqual([]);
    return published;
  }

  it('projects a guide with all its references', async () => {
    const { payload } = running;
    const [topic, person] = [
      await payload.create({ collection: 'topics', data: { name: 'Pay', slug: 'pay' } }),
      await payload.create({ collection: 'people', data: { name: 'Desk', slug: 'desk' } }),
    ];
    const source = await payload.create({
      collection: 'sources',
      data: {
        title: 'Outlook',
        publisher: 'Bureau',
        url: 'https://example.org',
        accessedOn: '2026-11-01T00:00:00.000Z',
      },
    });
    const other = await payload.create({
      collection: 'articles',
      draft: true,
      data: { title: 'Other', summary: 'Other.', body: editorState(paragraph(text('x'))) },
    });
    const guide = await payload.create({
      collection: 'articles',
      data: {
        title: 'Hand therapy',
        slug: 'hand-therapy',
        summary: 'What it is.',
        body: editorState(heading(2, 'Work'), paragraph(linkTo(other.id, text('other')))),
        topics: [topic.id],
        authors: [person.id],
        reviewedBy: person.id,
        reviewedOn: '2026-11-02T00:00:00.000Z',
        sources: [source.id],
        publishedAt: '2026-03-01T00:00:00.000Z',
        _status: 'published',
      },
    });
    expect(await project('articles', guide.id)).toMatchObject({
      key: `articles:${guide.id}`,
      slug: 'hand-therapy',
      path: '/guides/hand-therapy',
      publishedAt: '2026-03-01T00:00:00.000Z',
      card: {
        title: 'Hand therapy',
        references: { topics: [`topics:${topic.id}`], reviewedBy: [`people:${person.id}`] },
        values: { wordCount: 2, publishedAt: '2026-03-01T00:00:00.000Z' },
      },
      content: {
        outline: [{ id: 'work', level: 2, text: 'Work' }],
        body: {
          children: [
            { type: 'heading', id: 'work' },
            { children: [{ type: 'link', target: `articles:${other.id}` }] },
          ],
        },
        image: null,
        organization: null,
        authors: [`people:${person.id}`],
        sources: [`sources:${source.id}`],
        reviewedOn: '2026-11-02T00:00:00.000Z',
        seo: { title: 'Hand therapy', description: 'What it is.', image: null, noIndex: false },
      },
    });
    expect(await project('sources', source.id)).toMatchObject({
      slug: null,
      path: null,
      content: { url: 'https://example.org/', publishedOn: null, note: null },
    });
  });

  it('projects a career setting and an occupation with their lists', async () => {
    const { payload } = running;
    const source = await payload.create({
      collection: 'sources',
      data: {
        title: 'Wages',
        publisher: 'Bureau',
        url: 'https://example.org/w',
        accessedOn: '2026-11-01T00:00:00.000Z',
      },
    });
    const parent = await payload.create({
      collection: 'career-settings',
      data: {
        name: 'Clinics',
        slug: 'clinics',
        summary: 'Where.',
        position: 1,
        _status: 'published',
      },
    });
    const setting = await payload.create({
      collection: 'career-settings',
      data: {
        name: 'Hand clinics',
        slug: 'hand-clinics',
        summary: 'Where hands are treated.',
        position: 2,
        parent: parent.id,
        responsibilities: ['Splinting', 'Assessment'],
        population: { description: 'People with injuries', ageGroups: ['adults'] },
        figures: [
          {
            kind: 'median-pay',
            label: 'Median pay',
            value: 98340,
            unit: 'usd-per-year',
            jurisdiction: 'United States',
            asOf: '2024-05-01T00:00:00.000Z',
            period: 'May 2024',
            source: source.id,
          },
        ],
        _status: 'published',
      },
    });
    expect(await project('career-settings', setting.id)).toMatchObject({
      path: '/settings/hand-clinics',
      card: { values: { position: 2, name: 'Hand clinics' } },
      content: {
        parent: `career-settings:${parent.id}`,
        responsibilities: ['Splinting', 'Assessment'],
        population: {
          description: 'People with injuries',
          ageGroups: ['adults'],
          conditions: [],
        },
        typicalEmployers: [],
        figures: [{ value: 98340, min: null, max: null, source: `sources:${source.id}` }],
      },
    });
    const occupation = await payload.create({
      collection: 'occupations',
      draft: true,
      data: {
        name: 'Hand therapist',
        educationPath: [
          { kind: 'degree', title: 'Master', minMonths: 24, maxMonths: 30, courses: ['Anatomy'] },
          { kind: 'exam', title: 'Exam', source: source.id },
        ],
        codes: [{ scheme: 'soc', version: '2018', code: '29-1122' }],
      },
    });
    expect(await project('occupations', occupation.id)).toMatchObject({
      content: {
        whatTheyDo: { type: 'root', version: 1, children: [] },
        codes: [{ scheme: 'soc', label: null, uri: null, source: null }],
        educationPath: {
          minMonths: 24,
          maxMonths: 30,
          steps: [
            { courses: ['Anatomy'], alternatives: [], body: null, description: '' },
            { minMonths: null, source: `sources:${source.id}` },
          ],
        },
      },
    });
  });

  it('projects a redirect to a document and one to a path', async () => {
    const { payload } = running;
    const topic = await payload.create({
      collection: 'topics',
      data: { name: 'Target', slug: 'target' },
    });
    const [toDocument, toPath] = [
      await payload.create({
        collection: 'redirects',
        data: {
          from: '/old',
          to: { relationTo: 'topics', value: topic.id },
          reason: 'manual',
          permanent: true,
        },
      }),
      await payload.create({
        collection: 'redirects',
        data: { from: '/older', toPath: '/new', reason: 'manual', permanent: false },
      }),
    ];
    expect(await project('redirects', toDocument.id)).toMatchObject({
      path: '/old',
      content: { target: `topics:${topic.id}`, toPath: null, permanent: true },
    });
    expect(await project('redirects', toPath.id)).toMatchObject({
      path: '/older',
      content: { target: null, toPath: '/new', permanent: false },
    });
  });
});
