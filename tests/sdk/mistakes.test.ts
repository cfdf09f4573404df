import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient as createEdgeClient } from '../../sdk/src/edge.ts';
import { createClient } from '../../sdk/src/index.ts';
import { type ContentServer, startContentServer } from '../../sdk/src/testing/index.ts';
import { library } from './library.ts';

const root = path.resolve(import.meta.dirname, '../..');
const source = path.join(root, 'sdk/src');
const sources = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(path.join(source, file), 'utf8'))
  .join('\n');
const thrown = [...sources.matchAll(/TypeError\(\s*(["'])(.*?)\1,?\s*\)/g)].map(
  (match) => match[2],
);

let server: ContentServer;
beforeAll(async () => {
  server = await startContentServer(library);
});
afterAll(() => server.close());

const entries = [
  ['@signpost/sdk', createClient],
  ['@signpost/sdk/edge', createEdgeClient],
] as const;

describe.each(entries)('a call of %s that is made wrongly', (entry, create) => {
  const connect = () => create({ endpoint: server.endpoint });

  it.each([
    ['get without a name', () => connect().articles.get({ slug: '' }), 'Name a slug or an id.'],
    [
      'get without a selector',
      // @ts-expect-error: a program without types may leave it out
      () => connect().articles.get(),
      'Name a slug or an id.',
    ],
    [
      'related without a selector',
      // @ts-expect-error: a program without types may leave it out
      () => connect().related(),
      'Name a slug or an id.',
    ],
    ['related without a name', () => connect().related({ id: '' }), 'Name a slug or an id.'],
    [
      'a draft without a token',
      () => connect().withConfig({ perspective: 'draft' }).site(),
      'Name the draft token.',
    ],
  ])('throws a TypeError and sends nothing: %s', async (_mistake, call, message) => {
    const sent = server.requests.length;
    await expect(call()).rejects.toThrow(new TypeError(message));
    expect(server.requests).toHaveLength(sent);
  });

  it.each(['/graphql', 'javascript://x', ''])('is found out with the endpoint "%s"', (endpoint) => {
    const message = 'The endpoint must be an http address.';
    expect(() => create({ endpoint })).toThrow(new TypeError(message));
  });

  it('is a parsed document where there is no printer', async () => {
    const typed = { __apiType: () => ({ revision: 0 }) };
    const document = Object.assign(parse('{ revision }', { noLocation: true }), typed);
    const sent = server.requests.length;
    const call = connect().query(document);
    if (entry === '@signpost/sdk')
      return expect(await call).toEqual({ revision: expect.any(Number) });
    await expect(call).rejects.toThrow(new TypeError("Generate with documentMode: 'string'."));
    expect(server.requests).toHaveLength(sent);
  });
});

describe('a call of the main entry, which has room for more checks,', () => {
  it.each([
    [
      'a query of nothing',
      () => createClient({ endpoint: server.endpoint }).query(' '),
      'Give the text of an operation.',
    ],
    [
      'a query without a text',
      // @ts-expect-error: a program without types may leave it out
      () => createClient({ endpoint: server.endpoint }).query(),
      'Give the text of an operation.',
    ],
    [
      'an unknown perspective',
      () =>
        createClient({ endpoint: server.endpoint })
          // @ts-expect-error: a program without types may misspell it
          .withConfig({ perspective: 'drafts' })
          .site(),
      'The perspective must be published or draft.',
    ],
    [
      'a list of NaN entries',
      () => createClient({ endpoint: server.endpoint }).articles.list({ first: Number('ten') }),
      'Give finite numbers.',
    ],
    ...[NaN, 0, -1].map((timeoutMs): [string, () => Promise<unknown>, string] => [
      `a limit of ${timeoutMs} milliseconds`,
      () => createClient({ endpoint: server.endpoint, timeoutMs }).site(),
      'timeoutMs must be above 0.',
    ]),
    [
      'a limit of NaN for one call',
      () => createClient({ endpoint: server.endpoint }).site({ timeoutMs: NaN }),
      'timeoutMs must be above 0.',
    ],
  ])('throws a TypeError and sends nothing: %s', async (_mistake, call, message) => {
    const sent = server.requests.length;
    await expect(call()).rejects.toThrow(new TypeError(message));
    expect(server.requests).toHaveLength(sent);
  });
});

describe('the page on the SDK', () => {
  const page = readFileSync(path.join(root, 'docs/sdk.md'), 'utf8');

  it('tells of every TypeError', () => {
    expect(thrown).toHaveLength(8);
    // Those whose message isn't read here, being no plain string.
    expect(sources.match(/\bTypeError\(/g)).toHaveLength(thrown.length);
    for (const message of thrown) expect(page).toContain(`\`${message}\``);
  });
});
