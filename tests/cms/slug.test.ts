import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRecord, readRecords } from '../../cms/src/fields/read/readValue.ts';
import { guide } from '../support/guide.ts';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';

let running: RunningPayload;
beforeAll(async () => {
  running = await startPayload();
});
afterAll(() => running.stop());

describe('the slug of a draft', () => {
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

describe('a missing slug', () => {
  const refusal = async (title: string): Promise<unknown> => {
    const data = { ...guide('unused'), title, slug: '' };
    const error: unknown = await running.payload
      .create({ collection: 'articles', data })
      .catch((reason: unknown) => reason);
    const { errors } = readRecord(readRecord(error)['data']);
    return readRecords(errors).find(({ path }) => path === 'slug')?.['message'];
  };

  it.each(['看護師', '🙂', '…'])('says that no address can be made of %s', async (title) => {
    expect(await refusal(title)).toMatch(/^The title has no letters to make an address of/);
  });

  it('asks for a title where there is none', async () => {
    expect(await refusal('')).toBe('Write a title first: this is made from it.');
  });
});
