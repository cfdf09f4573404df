import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkTo, paragraph, text } from '../links/support/richText.ts';
import { editorState } from '../support/editorState.ts';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';

describe('publishing what fails its preflight', () => {
  let running: RunningPayload;
  beforeAll(async () => {
    running = await startPayload();
  });
  afterAll(() => running.stop());

  const create = (title: string, body: object[] = [paragraph(text('Words.'))]) =>
    running.payload.create({
      collection: 'articles',
      draft: true,
      data: { title, summary: 'A summary.', body: editorState(...body) },
    });
  const publish = (id: string | number, context: Record<string, unknown> = {}) =>
    running.payload.update({
      collection: 'articles',
      id,
      data: { _status: 'published' },
      context,
    });

  it('is refused with a list of errors and leaves a draft', async () => {
    const { payload } = running;
    const gone = await create('Gone');
    const guide = await create('Guide', [paragraph(linkTo(gone.id, text('old advice')))]);
    await payload.delete({ collection: 'articles', id: gone.id });
    await expect(publish(guide.id)).rejects.toMatchObject({
      status: 400,
      isPublic: true,
      message: expect.stringContaining('"old advice"'),
      data: { errors: [{ code: 'link-target-deleted', severity: 'error' }, {}] },
    });
    const row = await payload.db.findOne<{ _status: string; id: string }>({
      collection: 'articles',
      where: { id: { equals: guide.id } },
    });
    expect(row?._status).toBe('draft');
    expect(await publish(guide.id, { preflight: 'skip' })).toMatchObject({ _status: 'published' });
  });

  it('is not refused for a warning, and a draft is never checked', async () => {
    const later = await create('Later');
    const guide = await create('Early', [paragraph(linkTo(later.id, text('soon')))]);
    expect(await publish(guide.id)).toMatchObject({ _status: 'published' });
  });
});
