import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';

describe('the slug of a draft', () => {
  let running: RunningPayload;
  beforeAll(async () => {
    running = await startPayload();
  });
  afterAll(() => running.stop());

  async function createDraft(title: string) {
    return running.payload.create({ collection: 'articles', data: { title }, draft: true });
  }
  function retitle(id: string, title: string) {
    return running.payload.update({ collection: 'articles', id, data: { title }, draft: true });
  }

  it('follows the title while it is being typed', async () => {
    const draft = await createDraft('Ha');
    expect(draft.slug).toBe('ha');
    expect((await retitle(draft.id, 'Hand therapy and/or splints')).slug).toBe(
      'hand-therapy-and-or-splints',
    );
  });

  it('stays as an editor chose it', async () => {
    const draft = await createDraft('Night shifts');
    await running.payload.update({
      collection: 'articles',
      id: draft.id,
      data: { slug: 'nights' },
      draft: true,
    });
    expect((await retitle(draft.id, 'Night shifts in hospitals')).slug).toBe('nights');
  });

  it('stays when the document is published', async () => {
    const topic = await running.payload.create({
      collection: 'services',
      data: {
        name: 'Billing',
        slug: 'billing',
        summary: 'Who bills.',
        audience: 'Clinics',
        _status: 'published',
      },
    });
    const renamed = await running.payload.update({
      collection: 'services',
      id: topic.id,
      data: { name: 'Billing for clinics' },
      draft: true,
    });
    expect(renamed.slug).toBe('billing');
  });
});
