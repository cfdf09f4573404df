import { describe, expect, it } from 'vitest';
import type { Finding } from '../../cms/src/checking/askAddress.ts';
import { dueAddresses } from '../../cms/src/checking/dueAddresses.ts';
import { judgeFinding, readRetryAfter } from '../../cms/src/checking/judgeFinding.ts';
import { readLinkCheck } from '../../cms/src/checking/linkCheck.ts';
import { endsAtFrontPage, saysNotFound } from '../../cms/src/checking/looksMissing.ts';

const now = new Date('2026-03-01T12:00:00.000Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

function answer(status: number, more: Partial<Extract<Finding, { kind: 'answer' }>> = {}): Finding {
  return {
    kind: 'answer',
    status,
    finalAddress: 'https://a.example/end',
    redirects: [],
    looksMissing: false,
    retryAfter: null,
    etag: null,
    lastModified: null,
    ...more,
  };
}

const judge = (finding: Finding) => judgeFinding(finding, null, now);

describe('judgeFinding', () => {
  it.each([
    [200, 'ok'],
    [304, 'ok'],
    [404, 'broken'],
    [410, 'broken'],
    [403, 'unsure'],
    [429, 'unsure'],
    [400, 'failing'],
    [500, 'failing'],
    [503, 'failing'],
  ])('takes the answer %i as %s', (status, expected) => {
    expect(judge(answer(status)).status).toBe(expected);
  });

  it('tells a move for good from one for now', () => {
    expect(judge(answer(200, { redirects: [301, 308] }))).toMatchObject({
      status: 'redirected',
      movedForGood: true,
      finalAddress: 'https://a.example/end',
    });
    expect(judge(answer(200, { redirects: [301, 302] })).movedForGood).toBe(false);
  });

  it('believes a failure that may pass after six hours, and forgets it when it passed', () => {
    const failure: Finding = { kind: 'error', code: 'TIMEOUT' };
    const first = judge(failure);
    expect(first).toMatchObject({ status: 'failing', tries: 1, errorCode: 'TIMEOUT' });
    const soon = judgeFinding(failure, first, later(5));
    expect(soon).toMatchObject({ status: 'failing', tries: 2, failingSince: now.toISOString() });
    expect(judgeFinding(failure, soon, later(6))).toMatchObject({ status: 'broken', tries: 3 });
    expect(judgeFinding(answer(200), soon, later(6))).toMatchObject({
      tries: 0,
      failingSince: null,
    });
  });

  it('knows nothing of an address that the guard refuses', () => {
    expect(judge({ kind: 'error', code: 'PRIVATE_ADDRESS' }).status).toBe('unsure');
  });

  it('keeps what the last answer said of itself while the page is as it was', () => {
    const last = judge(answer(200, { etag: '"1"', looksMissing: true }));
    const same = judgeFinding(answer(304, { looksMissing: null }), last, later(200));
    expect(same).toMatchObject({ etag: '"1"', looksMissing: true });
  });
});

describe('readRetryAfter', () => {
  it.each([
    ['120', '2026-03-01T12:02:00.000Z'],
    ['Sun, 01 Mar 2026 13:00:00 GMT', '2026-03-01T13:00:00.000Z'],
    ['99999999', '2026-03-08T12:00:00.000Z'],
    ['0', null],
    ['soon', null],
  ])('reads %s', (value, expected) => {
    expect(readRetryAfter(value, now)).toBe(expected);
  });
});

describe('dueAddresses', () => {
  const row = (address: string, check: object) =>
    [address, readLinkCheck({ id: '1', address, status: 'ok', ...check })] as const;
  const known = new Map([
    row('https://fresh.example/', { checkedAt: later(-1) }),
    row('https://old.example/', { checkedAt: later(-200) }),
    row('https://older.example/', { checkedAt: later(-300) }),
    row('https://failing.example/', { checkedAt: later(-7), status: 'failing' }),
    row('https://waiting.example/', { checkedAt: later(-200), notBefore: later(1) }),
  ]);
  const addresses = [...known.keys(), 'https://new.example/'];
  const options = { now, maxAgeMs: 168 * 3_600_000 };

  it('takes those never seen, then those not seen for longest', () => {
    expect(dueAddresses(addresses, known, options)).toEqual([
      'https://new.example/',
      'https://older.example/',
      'https://old.example/',
      'https://failing.example/',
    ]);
  });

  it('takes those of one host, or so many', () => {
    expect(dueAddresses(addresses, known, { ...options, host: 'Old.example' })).toHaveLength(1);
    expect(dueAddresses(addresses, known, { ...options, limit: 2 })).toHaveLength(2);
  });
});

describe('a page that is answered', () => {
  it.each([
    '<html><head><title>404 | Site</title>',
    '<title>Page not found</title>',
    '<h1 class="x">This page <em>does not exist</em></h1>',
  ])('looks missing: %s', (html) => {
    expect(saysNotFound(html)).toBe(true);
  });

  it.each(['<title>Nursing</title><p>Not found in hospitals alone.</p>', '', '<title>Lost'])(
    'does not look missing: %s',
    (html) => {
      expect(saysNotFound(html)).toBe(false);
    },
  );

  it('looks missing when a deep address ends at the front page', () => {
    expect(endsAtFrontPage('https://a.example/x/y', 'https://www.a.example/')).toBe(true);
    expect(endsAtFrontPage('https://a.example/', 'https://www.a.example/')).toBe(false);
    expect(endsAtFrontPage('https://a.example/x', 'https://a.example/z')).toBe(false);
  });
});
