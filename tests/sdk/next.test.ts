import { describe, expect, it } from 'vitest';
import { createRevalidateHandler } from '../../sdk/src/next/index.ts';
import type { WebhookEvent } from '../../sdk/src/webhooks/index.ts';
import { signWebhook } from '../../sdk/src/testing/index.ts';

const event: WebhookEvent = {
  id: 'delivery-1',
  event: 'content.changed',
  revision: 7,
  createdAt: '2026-03-01T00:00:00.000Z',
  tags: ['all', 'articles', 'articles:1'],
  paths: ['/guides/one'],
  documents: [{ type: 'articles', key: 'articles:1', kind: 'update' }],
};

function listen(secrets: string | string[] = 'secret') {
  const calls: unknown[][] = [];
  const handler = createRevalidateHandler({
    secrets,
    revalidateTag: (...call) => void calls.push(['tag', ...call]),
    revalidatePath: (...call) => void calls.push(['path', ...call]),
  });
  const send = async (init: RequestInit): Promise<number> => {
    const response = await handler(new Request('http://site.example/api/revalidate', init));
    expect(response.headers.get('cache-control')).toBe('no-store');
    return response.status;
  };
  return { calls, send };
}

describe('the revalidation route', () => {
  it('revalidates each tag and path of a signed webhook', async () => {
    const { calls, send } = listen();
    const webhook = await signWebhook(event, { secrets: 'secret' });
    expect(await send({ method: 'POST', ...webhook })).toBe(200);
    expect(calls).toEqual([
      ['tag', 'all', { expire: 0 }],
      ['tag', 'articles', { expire: 0 }],
      ['tag', 'articles:1', { expire: 0 }],
      ['path', '/guides/one'],
    ]);
  });

  it('does nothing for what is not signed rightly, too large, broken or not a POST', async () => {
    const { calls, send } = listen();
    const webhook = await signWebhook(event, { secrets: 'other' });
    expect(await send({ method: 'POST', ...webhook })).toBe(401);
    expect(await send({ method: 'POST', body: '{}' })).toBe(401);
    expect(await send({ method: 'POST' })).toBe(401);
    expect(await send({ method: 'POST', ...webhook, body: 'x'.repeat(1_000_001) })).toBe(413);
    const old = await signWebhook(event, { secrets: 'secret', seconds: 1_000_000_000 });
    expect(await send({ method: 'POST', ...old })).toBe(401);
    const broken = await signWebhook({ ...event, id: '' }, { secrets: 'secret' });
    expect(await send({ method: 'POST', ...broken })).toBe(400);
    expect(await send({ method: 'GET' })).toBe(405);
    expect(calls).toEqual([]);
  });

  it('takes several secrets, and fails loudly without any', async () => {
    const webhook = await signWebhook(event, { secrets: ['next', 'secret'] });
    expect(await listen(['old', 'next']).send({ method: 'POST', ...webhook })).toBe(200);
    expect(await listen('').send({ method: 'POST', ...webhook })).toBe(500);
  });
});
