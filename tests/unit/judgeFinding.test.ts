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

  it('keeps what is broken broken while it fails in another way', () => {
    const gone = judge(answer(404));
    const next = judgeFinding(answer(500), gone, later(1));
    expect(next).toMatchObject({ status: 'broken', failingSince: now.toISOString(), tries: 2 });
    expect(judgeFinding(answer(200), next, later(2)).status).toBe('ok');
  });

  it.each(['PRIVATE_ADDRESS', 'BAD_ADDRESS'] as const)(
    'knows nothing of an address that the guard refuses with %s',
    (code) => {
      expect(judge({ kind: 'error', code }).status).toBe('unsure');
    },
  );

  it('knows nothing where a host asks to wait', () => {
    const busy = judge(answer(503, { retryAfter: '120' }));
    expect(busy).toMatchObject({ status: 'unsure', notBefore: '2026-03-01T12:02:00.000Z' });
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

  it('takes none of a host that asked to wait, also by the end of a redirect', () => {
    const elsewhere = { finalAddress: 'https://new.example/x', notBefore: later(1) };
    const led = new Map([...known, row('https://led.example/', elsewhere)]);
    const more = [...addresses, 'https://waiting.example/other', 'https://led.example/other'];
    const due = dueAddresses(more, led, options);
    expect(due).not.toContain('https://waiting.example/other');
    expect(due).not.toContain('https://new.example/');
    expect(due).toContain('https://led.example/other');
  });

  it('takes so many', () => {
    expect(dueAddresses(addresses, known, { ...options, limit: 2 })).toHaveLength(2);
  });
});

describe('a page that is answered', () => {
  it.each([
    '<html><head><title>404 | Site</title>',
    '<title>Page not found</title>',
    '<h1 class="x">This page <em>does not exist</em></h1>',
    '<title>Site – Error 404 (Not Found)!!1</title>',
    '<title>Not found</title>',
    '<h1>The page you are looking for could not be found</h1>',
    '<h1>This article is no longer available</h1>',
  ])('looks missing: %s', (html) => {
    expect(saysNotFound(html)).toBe(true);
  });

  it.each([
    '<title>Nursing</title><p>Not found in hospitals alone.</p>',
    '',
    '<title>Lost',
    '<title>ICD code 404</title>',
    '<title>404 hours of practice | School</title>',
    '<h1>Skills not found in textbooks</h1>',
    '<h1>Why the perfect job does not exist</h1>',
  ])('does not look missing: %s', (html) => {
    expect(saysNotFound(html)).toBe(false);
  });

  it('looks missing when a deep address ends at the front page', () => {
    expect(endsAtFrontPage('https://a.example/x/y', 'https://www.a.example/')).toBe(true);
    expect(endsAtFrontPage('https://a.example/', 'https://www.a.example/')).toBe(false);
    expect(endsAtFrontPage('https://a.example/x', 'https://a.example/z')).toBe(false);
  });
});
