import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';
import { heading, linkOut, paragraph, text } from '../links/support/richText.ts';
import { editorState } from '../support/editorState.ts';

describe('what is worked out on save', () => {
  let running: RunningPayload;
  beforeAll(async () => {
    running = await startPayload();
  });
  afterAll(() => running.stop());

  const guide = (title: string, ...body: object[]) => ({
    title,
    summary: 'A summary.',
    body: editorState(...body),
  });

  it('counts words and minutes and lists the headings of a guide, whatever was sent', async () => {
    const { payload } = running;
    const words = Array.from({ length: 500 }, () => 'word').join(' ');
    const created = await payload.create({
      collection: 'articles',
      draft: true,
      data: {
        ...guide('Counted', heading(2, 'Pay'), paragraph(text(words)), heading(2, 'Pay')),
        wordCount: 7,
        readingMinutes: 99,
        outline: [],
      },
    });
    expect(created).toMatchObject({
      wordCount: 502,
      readingMinutes: 2,
      outline: [{ id: 'pay', level: 2, text: 'Pay' }, { id: 'pay-2' }],
    });
    const renamed = await payload.update({
      collection: 'articles',
      id: created.id,
      draft: true,
      data: { title: 'Renamed', wordCount: 1 },
    });
    expect(renamed.wordCount).toBe(502);
  });

  it('counts what the blocks of a guide show, of other documents too', async () => {
    const { payload } = running;
    const setting = await payload.create({
      collection: 'career-settings',
      data: {
        name: 'Hospitals',
        slug: 'hospitals',
        position: 0,
        summary: 'Large and busy.',
        responsibilities: ['Assess patients'],
        population: { description: 'Adults', ageGroups: ['older-adults'] },
        _status: 'published',
      },
    });
    const body = editorState(
      paragraph(text('Two words')),
      { type: 'block', version: 2, fields: { blockType: 'careerSetting', setting: setting.id } },
      {
        type: 'block',
        version: 2,
        fields: {
          blockType: 'comparisonTable',
          caption: 'Pay compared',
          columns: ['Here', 'There'],
          rows: [{ id: 'no-word', label: 'Median', cells: ['$90,000', '$80,000'] }],
        },
      },
    );
    const created = await payload.create({
      collection: 'articles',
      data: { title: 'Embedding', summary: 'A summary.', body, _status: 'draft' },
      draft: true,
    });
    expect(created.wordCount).toBe(2 + 8 + 7);
  });

  it('sets the date of publishing once', async () => {
    const { payload } = running;
    const { id, publishedAt } = await payload.create({
      collection: 'services',
      data: { name: 'Billing', summary: 'A summary.', audience: 'Clinics', _status: 'draft' },
      draft: true,
    });
    expect(publishedAt ?? null).toBeNull();
    const publish = () =>
      payload.update({ collection: 'services', id, data: { _status: 'published' } });
    const first = await publish();
    expect(first.publishedAt).toMatch(/^\d{4}-/);
    await payload.update({ collection: 'services', id, data: { _status: 'draft' } });
    expect((await publish()).publishedAt).toBe(first.publishedAt);
  });

  it('adds up the education path of an occupation', async () => {
    const { payload } = running;
    const occupation = await payload.create({
      collection: 'occupations',
      draft: true,
      data: {
        name: 'Occupational therapist',
        educationMinMonths: 1,
        educationPath: [
          { kind: 'degree', title: 'Bachelor', minMonths: 48, maxMonths: 48 },
          {
            kind: 'degree',
            title: 'Graduate degree',
            alternatives: [
              { title: 'Master', minMonths: 24, maxMonths: 30 },
              { title: 'Doctorate', minMonths: 36, maxMonths: 36 },
              { title: 'Bridge' },
            ],
          },
          { kind: 'exam', title: 'Exam' },
        ],
      },
    });
    expect(occupation).toMatchObject({ educationMinMonths: 72, educationMaxMonths: 84 });
  });

  it('lets clients write none of it', async () => {
    const { payload } = running;
    const user = await payload.create({
      collection: 'users',
      data: {
        email: 'author@example.org',
        password: 'a long password',
        name: 'An author',
        role: 'author',
      },
    });
    const article = await payload.create({
      collection: 'articles',
      draft: true,
      overrideAccess: false,
      user,
      data: {
        ...guide('Mine', paragraph(text('Two words'))),
        wordCount: 9,
        publishedAt: '1999-01-01T00:00:00.000Z',
      },
    });
    expect(article.wordCount).toBe(2);
    expect(article.publishedAt ?? null).toBeNull();
  });

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    '//evil.example',
  ])('refuses a draft that links to %j', async (url) => {
    await expect(
      running.payload.create({
        collection: 'articles',
        draft: true,
        data: guide('Bad link', paragraph(linkOut(url, text('click here')))),
      }),
    ).rejects.toMatchObject({
      status: 400,
      data: { errors: [{ path: 'body', message: expect.stringContaining('"click here"') }] },
    });
  });

  it('refuses a slug with nothing usable in it, also in a draft', async () => {
    await expect(
      running.payload.create({
        collection: 'articles',
        draft: true,
        data: { ...guide('Slugged', paragraph(text('x'))), slug: '???' },
      }),
    ).rejects.toMatchObject({ status: 400, data: { errors: [{ path: 'slug' }] } });
  });

  it('keeps a safe address as it was written', async () => {
    const url = 'http://localhost:3000/a?b=(c)';
    const saved = await running.payload.create({
      collection: 'articles',
      draft: true,
      data: guide('Kept link', paragraph(linkOut(url, text('here')))),
    });
    expect(JSON.stringify(saved.body)).toContain(url);
  });
});
