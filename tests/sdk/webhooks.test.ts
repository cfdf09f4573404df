import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePing } from '../../cms/src/webhooks/ping.ts';
import { signBody } from '../../cms/src/webhooks/signBody.ts';
import { describeChanges } from '../../cms/src/webhooks/webhookEvent.ts';
import type { WebhookEvent, WebhookOptions } from '../../sdk/src/webhooks/index.ts';
import { verifyWebhook } from '../../sdk/src/webhooks/index.ts';
import { signWebhook } from '../../sdk/src/webhooks/signWebhook.ts';
import vector from '../support/webhookVector.json' with { type: 'json' };

const { body, headers, seconds, secret } = vector;
const now = (): number => seconds * 1000;
const verify = (change: Partial<WebhookOptions> = {}) =>
  verifyWebhook({ body, headers, secrets: secret, now, ...change });
const sign = (text: string, key = secret, time = seconds): string =>
  createHmac('sha256', key).update(`${time}.${text}`).digest('hex');
const signed = (text: string): Partial<WebhookOptions> => ({
  body: text,
  headers: { 'signpost-signature': `t=${seconds},v1=${sign(text)}` },
});

describe('verifyWebhook', () => {
  it('believes the shared example, and gives its event', async () => {
    expect(headers['signpost-signature']).toBe(`t=${seconds},v1=${sign(body)}`);
    expect(await verify()).toEqual({ ok: true, event: JSON.parse(body) });
  });

  it('takes the body as text or bytes, and headers of fetch or of Node', async () => {
    const bytes = new TextEncoder().encode(body);
    const padded = new Uint8Array(bytes.length + 4);
    padded.set(bytes, 2);
    for (const form of [bytes, bytes.buffer, padded.subarray(2, -2), Buffer.from(body)]) {
      expect(await verify({ body: form })).toMatchObject({ ok: true });
    }
    expect(await verify({ headers: new Headers(headers) })).toMatchObject({ ok: true });
    const listed = { 'signpost-signature': [headers['signpost-signature']] };
    expect(await verify({ headers: listed })).toMatchObject({ ok: true });
  });

  it('takes any of several secrets, and any of several signatures', async () => {
    expect(await verify({ secrets: ['the next one', secret] })).toMatchObject({ ok: true });
    const rotating = `t=${seconds},v1=${sign(body, 'the next one')},v1=${sign(body)}`;
    expect(await verify({ headers: { 'signpost-signature': rotating } })).toMatchObject({
      ok: true,
    });
    expect(await verify({ secrets: ['the next one', 'another'] })).toEqual({
      ok: false,
      reason: 'WRONG_SIGNATURE',
    });
  });

  it('refuses a body, a time or a signature that was changed', async () => {
    const refused = { ok: false, reason: 'WRONG_SIGNATURE' };
    expect(await verify({ body: `${body} ` })).toEqual(refused);
    expect(await verify({ body: body.replace('42', '43') })).toEqual(refused);
    const v1 = sign(body);
    const other = v1.startsWith('0') ? `1${v1.slice(1)}` : `0${v1.slice(1)}`;
    for (const header of [`t=${seconds + 1},v1=${v1}`, `t=${seconds},v1=${other}`]) {
      expect(await verify({ headers: { 'signpost-signature': header } })).toEqual(refused);
    }
  });

  it('refuses what is older than five minutes, or as much ahead', async () => {
    for (const late of [300, -300]) {
      expect(await verify({ now: () => now() + late * 1000 })).toMatchObject({ ok: true });
    }
    for (const late of [301, -301]) {
      const stale = { ok: false, reason: 'STALE' };
      expect(await verify({ now: () => now() + late * 1000 })).toEqual(stale);
    }
    expect(await verify({ now: () => now() + 20_000, toleranceSeconds: 10 })).toMatchObject({
      reason: 'STALE',
    });
  });

  it.each([
    '',
    'v1=00',
    `t=${seconds}`,
    `t=,v1=${sign(body)}`,
    `t=${seconds},v1=${sign(body).slice(1)}`,
    `t=${seconds},v0=${sign(body)}`,
    `t=1e9,v1=${sign(body)}`,
  ])('refuses the signature header %j', async (header) => {
    const answer = await verify({ headers: { 'signpost-signature': header } });
    expect(answer).toEqual({ ok: false, reason: 'NO_SIGNATURE' });
  });

  it('refuses what has no signature header', async () => {
    for (const none of [{}, new Headers(), { 'signpost-delivery': 'evt_1' }]) {
      expect(await verify({ headers: none })).toEqual({ ok: false, reason: 'NO_SIGNATURE' });
    }
  });

  it('refuses everything without a secret', async () => {
    for (const secrets of ['', [], ['']]) {
      expect(await verify({ secrets })).toEqual({ ok: false, reason: 'NO_SECRET' });
    }
  });

  it('tells unknown events and broken bodies from wrong signatures', async () => {
    const event: WebhookEvent = JSON.parse(body);
    const change = (fields: object) => verify(signed(JSON.stringify({ ...event, ...fields })));
    expect(await change({ event: 'content.deleted' })).toMatchObject({ reason: 'UNKNOWN_EVENT' });
    for (const fields of [
      { id: '' },
      { revision: 1.5 },
      { createdAt: 'yesterday' },
      { tags: 'all' },
      { tags: [1] },
      { paths: ['https://elsewhere.example/'] },
      { documents: [{ type: 'articles', key: 'articles:1', kind: 'rename' }] },
      { documents: [null] },
      { documents: undefined },
    ]) {
      expect(await change(fields)).toEqual({ ok: false, reason: 'MALFORMED_BODY' });
    }
    for (const text of ['', 'no JSON', 'null', '[]', '3']) {
      expect(await verify(signed(text))).toEqual({ ok: false, reason: 'MALFORMED_BODY' });
    }
  });

  it('says no instead of throwing, whatever it is sent', async () => {
    const header = fc.oneof(fc.string(), fc.constantFrom(`t=${seconds},v1=`, 't=9'.repeat(5000)));
    await fc.assert(
      fc.asyncProperty(header, fc.uint8Array(), async (text, bytes) => {
        const answer = await verify({ body: bytes, headers: { 'signpost-signature': text } });
        expect(answer.ok).toBe(false);
      }),
      { numRuns: 300, seed: 11 },
    );
  });
});

describe('the sender of the CMS', () => {
  it('signs and describes changes in the way that is checked here', async () => {
    const at = new Date(seconds * 1000);
    expect(signBody(body, { secrets: [secret], at })).toBe(headers['signpost-signature']);
    const event = describeChanges(
      [
        {
          revision: 3,
          key: 'articles:1',
          type: 'articles',
          kind: 'publish',
          path: '/guides/one',
          previousPath: null,
          tags: ['all', 'articles'],
          at: at.toISOString(),
        },
      ],
      { id: 'evt_1', createdAt: at.toISOString(), isPublished: () => true },
    );
    for (const sent of [event, describePing(event)]) {
      const text = JSON.stringify(sent);
      const signature = signBody(text, { secrets: ['old', secret], at });
      const answer = await verify({ body: text, headers: { 'signpost-signature': signature } });
      expect(answer).toEqual({ ok: true, event: sent });
    }
  });
});

describe('signWebhook', () => {
  it('signs like the shared example', async () => {
    const event: WebhookEvent = JSON.parse(body);
    const webhook = await signWebhook(event, { secrets: secret, seconds });
    expect(webhook.body).toBe(body);
    expect(webhook.headers).toMatchObject(headers);
  });
});
