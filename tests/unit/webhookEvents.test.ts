import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { refuseAddress } from '../../cms/src/fetching/refuseAddress.ts';
import { allowIntranet } from '../../cms/src/fetching/allowIntranet.ts';
import type { PublishedChange } from '../../cms/src/published/publishedDocument.ts';
import { makeDeliveryId } from '../../cms/src/webhooks/deliveryRow.ts';
import { isDue, nextAttempt, readRetryAfter } from '../../cms/src/webhooks/retryPolicy.ts';
import { currentSecret, signingSecrets } from '../../cms/src/webhooks/secrets.ts';
import { signBody } from '../../cms/src/webhooks/signBody.ts';
import { describeChanges } from '../../cms/src/webhooks/webhookEvent.ts';

const installationSecret = 'only-for-tests-only-for-tests-only-for-tests';
const at = new Date('2026-11-24T12:00:00.000Z');

function change(more: Partial<PublishedChange>): PublishedChange {
  const base = { revision: 1, key: 'articles:a', type: 'articles', kind: 'update' } as const;
  return { ...base, path: '/a', previousPath: '/a', tags: ['all'], at: at.toISOString(), ...more };
}

describe('a webhook’s event', () => {
  it('tells of several changes at once: each tag, path and document stands there once', () => {
    const event = describeChanges(
      [
        change({ revision: 7, tags: ['all', 'articles:a', 'path:/a', 'to:articles:hidden'] }),
        change({
          revision: 8,
          path: '/b',
          previousPath: '/a',
          tags: [
            'all',
            'path:/b',
            'to:articles:shown',
            'articles.topics:topics:shown',
            'articles.topics:topics:hidden',
          ],
        }),
        change({ revision: 9, key: 'topics:t', type: 'topics', path: null, previousPath: null }),
        change({ revision: 10, kind: 'unpublish', path: null, previousPath: '/b' }),
      ],
      {
        id: 'evt_1',
        createdAt: at.toISOString(),
        isPublished: (key) => key.endsWith(':shown'),
      },
    );
    expect(event).toEqual({
      id: 'evt_1',
      event: 'content.changed',
      revision: 10,
      createdAt: '2026-11-24T12:00:00.000Z',
      tags: [
        'all',
        'articles:a',
        'path:/a',
        'path:/b',
        'to:articles:shown',
        'articles.topics:topics:shown',
      ],
      paths: ['/a', '/b'],
      documents: [
        { type: 'articles', key: 'articles:a', kind: 'unpublish' },
        { type: 'topics', key: 'topics:t', kind: 'update' },
      ],
    });
  });

  it('has an id that follows from the receiver and from the first change it tells of', () => {
    const first = { revision: 5, at: at.toISOString() };
    const others = [
      makeDeliveryId('w', { ...first, revision: 6 }),
      makeDeliveryId('w', { ...first, at: '2026-11-25T12:00:00.000Z' }),
      makeDeliveryId('v', first),
    ];
    expect(makeDeliveryId('w', first)).toBe(makeDeliveryId('w', { ...first }));
    expect(makeDeliveryId('w', first)).toMatch(/^evt_[\w-]{24}$/);
    expect(new Set([makeDeliveryId('w', first), ...others]).size).toBe(4);
  });
});

describe('a webhook’s signature', () => {
  it('is HMAC-SHA256 over the seconds, a dot and the body', () => {
    const expected = createHmac('sha256', 'whsec_x').update('1795521600.{"a":1}').digest('hex');
    const header = signBody('{"a":1}', { secrets: ['whsec_x'], at });
    expect(header).toBe(`t=1795521600,v1=${expected}`);
  });

  it('is made with both secrets while one replaces the other, newest first, and then with one', () => {
    const before = { id: 'w', secretVersion: 1, previousSecretUntil: null };
    const rotated = { id: 'w', secretVersion: 2, previousSecretUntil: '2026-11-24T13:00:00.000Z' };
    const options = { installationSecret, now: at };
    const [old] = signingSecrets(before, options);
    expect(signingSecrets(rotated, options)).toEqual([
      currentSecret(rotated, installationSecret),
      old,
    ]);
    const later = { installationSecret, now: new Date('2026-11-24T13:00:00.000Z') };
    expect(signingSecrets(rotated, later)).toEqual([currentSecret(rotated, installationSecret)]);
  });

  it('has another secret for each receiver and installation', () => {
    const one = { id: 'w', secretVersion: 1, previousSecretUntil: null };
    const secrets = [
      currentSecret(one, installationSecret),
      currentSecret({ ...one, id: 'v' }, installationSecret),
      currentSecret({ ...one, secretVersion: 2 }, installationSecret),
      currentSecret(one, `${installationSecret}-other`),
    ];
    expect(new Set(secrets).size).toBe(4);
    for (const secret of secrets) expect(secret).toMatch(/^whsec_[\w-]{43}$/);
  });
});

describe('another attempt', () => {
  it('comes later and later, and after the eighth none', () => {
    const seconds = [1, 2, 3, 4, 5, 6, 7].map((attempts) => {
      const next = nextAttempt({ attempts, at });
      return next === null ? null : (next.getTime() - at.getTime()) / 1000;
    });
    expect(seconds).toEqual([5, 30, 120, 600, 1800, 7200, 21600]);
    expect(nextAttempt({ attempts: 8, at })).toBeNull();
  });

  it('waits as long as the receiver asks, up to an hour', () => {
    const wait = (header: string) => {
      const next = nextAttempt({ attempts: 1, at, retryAfterMs: readRetryAfter(header, at) });
      return next === null ? null : (next.getTime() - at.getTime()) / 1000;
    };
    expect(wait('90')).toBe(90);
    expect(wait('Tue, 24 Nov 2026 12:05:00 GMT')).toBe(300);
    expect(wait('999999999')).toBe(3600);
    expect(wait('soon')).toBe(5);
    expect(wait('1')).toBe(5);
  });

  it('is due at its time, or when the one before it lies in the future', () => {
    const after = (seconds: number) => new Date(at.getTime() + seconds * 1000);
    const failed = {
      attempts: 7,
      lastAttemptAt: at.toISOString(),
      nextAttemptAt: after(21_600).toISOString(),
    };
    const due = [21_600, 21_599, -59, -61].map((seconds) => isDue(failed, after(seconds)));
    expect(due).toEqual([true, false, false, true]);
    expect(isDue({ ...failed, attempts: 0, lastAttemptAt: null }, at)).toBe(true);
  });
});

describe('the address of a receiver', () => {
  const refuse = (
    address: string,
    answers: readonly string[] = ['93.184.215.14'],
    entries: string[] = [],
  ) =>
    refuseAddress(address, {
      mayConnect: allowIntranet(entries),
      resolveHost: () => Promise.resolve(answers),
    }).then((refusal) => refusal?.code ?? null);

  it.each([
    ['http://127.0.0.1/hook', []],
    ['http://2130706433/hook', []],
    ['http://0x7f.1/hook', []],
    ['https://[::1]/hook', []],
    ['https://[::ffff:10.0.0.1]/hook', []],
    ['http://169.254.169.254/latest', []],
    ['https://inside.example/hook', ['10.0.0.7']],
    ['https://half.example/hook', ['93.184.215.14', '192.168.1.1']],
  ])('may not lead into a private network: %s', async (address, answers) => {
    expect(await refuse(address, answers)).toBe('PRIVATE_ADDRESS');
  });

  it('is http or https, with no password in it', async () => {
    expect(await refuse('ftp://files.example/hook')).toBe('BAD_ADDRESS');
    expect(await refuse('https://me:secret@site.example/hook')).toBe('BAD_ADDRESS');
    expect(await refuse('https://site.example:22/hook')).toBe('BAD_ADDRESS');
  });

  it('may be public, an intranet’s that the configuration names, or not known yet', async () => {
    expect(await refuse('https://site.example/hook')).toBeNull();
    expect(await refuse('http://127.0.0.1:3002/hook', [], ['127.0.0.1'])).toBeNull();
    expect(await refuse('https://new.example/hook', [])).toBeNull();
  });
});
