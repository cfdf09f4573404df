import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';

describe('the content model on this database', () => {
  let running: RunningPayload;
  beforeAll(async () => {
    running = await startPayload();
  });
  afterAll(() => running.stop());

  it('stores a topic and tidies its slug', async () => {
    const { payload } = running;
    const topic = await payload.create({
      collection: 'topics',
      data: { name: 'Hand therapy', slug: 'Hand Therapy' },
    });
    expect(topic.slug).toBe('hand-therapy');
    expect(typeof topic.id).toBe('string');
  });
});
