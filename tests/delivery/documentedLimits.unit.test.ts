import { readFile } from 'node:fs/promises';
import { maxHeaderSize } from 'node:http';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultCommentsPerMinute } from '../../cms/src/comments/openCommentDesk.ts';
import type { deliveryErrorStatus } from '../../cms/src/delivery/errors/deliveryError.ts';
import { defaultLimits } from '../../cms/src/delivery/limits/deliveryLimits.ts';
import type { DeliveryLimits } from '../../cms/src/delivery/limits/deliveryLimits.ts';
import { deliverySchema } from '../../cms/src/delivery/schema/index.ts';

/** What the table calls each limit. A new limit doesn't compile until it has a name here. */
const rows = {
  bodyBytes: ['body, decompressed', 'BODY_TOO_LARGE'],
  tokens: ['tokens of the text', 'TOO_MANY_TOKENS'],
  nesting: ['brackets within brackets of the text', 'TOO_DEEP'],
  depth: ['fields within fields', 'TOO_DEEP'],
  aliases: ['aliases', 'TOO_MANY_ALIASES'],
  repeats: ['one field with fields of its own', 'TOO_COSTLY'],
  pageSize: ['items of a page', 'PAGE_TOO_LARGE'],
  cost: ['cost: about one for each object asked for', 'TOO_COSTLY'],
  requestsPerMinute: ['requests of a client', 'RATE_LIMITED'],
  answerBytes: ['texts in an answer', 'ANSWER_TOO_LARGE'],
  timeMs: ['time', 'TIMEOUT'],
} as const satisfies Record<
  keyof DeliveryLimits,
  readonly [string, keyof typeof deliveryErrorStatus]
>;

/** Limits that stand elsewhere in the code, as they are documented. */
const others = [
  ['address and headers', maxHeaderSize, 'HEADERS_TOO_LARGE'],
  ['fields, with fragments spread out', defaultLimits.tokens, 'TOO_COSTLY'],
  ['comments of a client', defaultCommentsPerMinute, 'RATE_LIMITED'],
] as const;

const units: Readonly<Record<string, number>> = { kB: 1000, MB: 1_000_000, s: 1000 };

/** The first number of a cell with its unit: bytes, milliseconds, or a count. */
function readAmount(cell: string): number {
  const [, digits = '', unit = ''] = /^([\d,]+)(?: (\w+))?/.exec(cell) ?? [];
  return Number(digits.replaceAll(',', '')) * (units[unit] ?? 1);
}

const documented = new Map<string, { cell: string; code: string }>();

beforeAll(async () => {
  const file = path.resolve(import.meta.dirname, '../../docs/operating.md');
  const [, section = ''] = (await readFile(file, 'utf8')).split('### Limits\n');
  for (const line of section.split('\n### ')[0]?.split('\n') ?? []) {
    const [, name = '', cell = '', code = ''] = line.split('|').map((part) => part.trim());
    if (code.startsWith('`')) documented.set(name, { cell, code: code.replaceAll('`', '') });
  }
});

describe('the documented limits of delivery', () => {
  it.each(Object.entries(rows))('say what %s is by default', (limit, [name, code]) => {
    const row = documented.get(name);
    const value = Object.entries(defaultLimits).find(([field]) => field === limit)?.[1];
    expect(row?.code).toBe(code);
    expect(readAmount(row?.cell ?? '')).toBe(value);
  });

  it.each(others)('say how large %s may be', (name, value, code) => {
    const row = documented.get(name);
    expect(row?.code).toBe(code);
    // Node counts headers in binary kilobytes.
    const isBinary = value === maxHeaderSize;
    expect(readAmount(row?.cell ?? '') * (isBinary ? 1.024 : 1)).toBe(value);
  });

  it('are all there is', () => {
    const known = [...Object.values(rows), ...others].map(([name]) => name);
    expect([...documented.keys()].sort()).toEqual([...known].sort());
  });

  it('name the lists with larger pages', () => {
    const fields = Object.values(deliverySchema.getQueryType()?.getFields() ?? {});
    const larger = fields.filter(({ args }) =>
      args.some(({ name, description }) => name === 'first' && description?.includes('1,000')),
    );
    expect(larger.map(({ name }) => name).sort()).toEqual(['changes', 'sitemap']);
    expect(documented.get('items of a page')?.cell).toMatch(/sitemap and changes 1,000/);
  });
});
