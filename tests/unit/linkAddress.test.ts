import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnsafeLinkAddress, readLinkAddress } from '../../cms/src/fields/linkAddress.ts';

const hostile = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u0000javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'java\r\nscript:alert(1)',
  'javascript\t:alert(1)',
  'java\u00adscript:alert(1)',
  '\u200bjavascript:alert(1)',
  '\u202ejavascript:alert(1)',
  '\ufeffjavascript:alert(1)',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  'javascript&#x3a;alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A&#x61&#x76&#x61script:alert(1)',
  '/&Tab;/evil.example',
  'jav&Tab;ascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'DATA:image/svg+xml,<svg onload=alert(1)>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  'ftp://example.org/',
  'view-source:https://example.org',
  'about:blank',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '.\\..\\evil',
  'https:evil.example',
  'https:/evil.example',
  'https:\\\\evil.example',
  'https://name:secret@evil.example',
  'https://example.org@evil.example',
  'http://',
  'mailto:',
  'tel:',
];

describe('readLinkAddress', () => {
  it.each(hostile)('has no address for %j', (address) => {
    expect(readLinkAddress(address)).toBeNull();
  });

  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['HTTPS://Example.ORG', 'https://example.org/'],
    [' https://example.org/a b ', 'https://example.org/a%20b'],
    ['http://localhost:3000/x', 'http://localhost:3000/x'],
    ['https://example.org/?q=a&copy=1&num=2', 'https://example.org/?q=a&copy=1&num=2'],
    ['mailto:desk@example.org?subject=Hi', 'mailto:desk@example.org?subject=Hi'],
    ['tel:+1-555-0100', 'tel:+1-555-0100'],
    ['/guides/hand-therapy', '/guides/hand-therapy'],
    ['/guides/pay?year=2024&tab=all#top', '/guides/pay?year=2024&tab=all#top'],
    ['#sources', '#sources'],
    ['../pay/', '../pay/'],
  ])('reads %j', (address, expected) => {
    expect(readLinkAddress(address)).toBe(expected);
  });

  it('gives nothing but the allowed schemes and paths on the site itself, whatever it is given', () => {
    const scheme = fc.constantFrom('javascript', 'data', 'https', 'http', 'mailto', 'x', '');
    const noise = fc.string({
      unit: fc.constantFrom('/', '\\', ':', '\t', '\n', '&', ' ', 'a', '#', '.', '@'),
    });
    const address = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.tuple(noise, scheme, noise, fc.string()).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(address, (value) => {
        const read = readLinkAddress(value);
        if (read === null) return;
        const base = 'https://site.invalid/guides/x';
        const { protocol, origin, username } = new URL(read, base);
        expect(['https:', 'http:', 'mailto:', 'tel:']).toContain(protocol);
        expect(username).toBe('');
        if (!/^[a-z]+:/.test(read)) expect(origin).toBe('https://site.invalid');
        expect(readLinkAddress(read)).toBe(read);
      }),
      { seed: 7, numRuns: 1000 },
    );
  });

  it.each([null, undefined, 3, {}, ['https://example.org']])('has no address for %j', (value) => {
    expect(readLinkAddress(value)).toBeNull();
  });
});

describe('isUnsafeLinkAddress', () => {
  it.each(hostile.filter((address) => !/^(?:https?:\/*|mailto:|tel:)$/.test(address.trim())))(
    'refuses to save %j',
    (address) => {
      expect(isUnsafeLinkAddress(address)).toBe(true);
    },
  );

  it.each(['', 'https://', 'page.html', 'www.example.org', 'docs/start#top'])(
    'lets %j stand in a draft',
    (address) => {
      expect(isUnsafeLinkAddress(address)).toBe(false);
      expect(readLinkAddress(address)).toBeNull();
    },
  );
});
