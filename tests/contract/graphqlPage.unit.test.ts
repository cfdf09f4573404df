import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDocument, paragraph, tree, words } from '../support/delivery/guideFixtures.ts';
import { serveDelivery } from '../support/delivery/serveDelivery.ts';
import type { RunningDelivery } from '../support/delivery/serveDelivery.ts';
import { MemoryStore } from '../support/memoryStore.ts';

const root = path.resolve(import.meta.dirname, '../..');
const page = readFileSync(path.join(root, 'docs/graphql.md'), 'utf8');

/** The queries of the page, each with the variables that stand below it. */
const queries = [...page.matchAll(/^```graphql\n([^]*?)^```\n(?:\n```json\n([^]*?)^```)?/gm)].map(
  ([, query = '', variables]) => ({
    name: /query (\w+)/.exec(query)?.[1] ?? '',
    query,
    variables: variables === undefined ? {} : JSON.parse(variables),
  }),
);

let delivery: RunningDelivery;
beforeAll(async () => {
  const store = new MemoryStore();
  store.publish(
    makeDocument('topics', 'physical-therapy', { title: 'Physical therapy' }),
    makeDocument('articles', 'hand-therapy-career', {
      title: 'Hand therapy careers',
      references: { topics: ['topics:physical-therapy'] },
      content: { body: tree(paragraph(words('A hand therapist works with hands.'))), outline: [] },
    }),
  );
  delivery = await serveDelivery({ store });
});
afterAll(() => delivery.stop());

/** Whether an answer holds something: a document, where one stands, or at least one entry of a list. */
function holdsSomething(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  if (Reflect.get(answer, '__typename') === 'PathNotFound') return false;
  const entries: unknown = Reflect.get(answer, 'nodes') ?? Reflect.get(answer, 'changes');
  return !Array.isArray(entries) || entries.length > 0;
}

describe('the page on GraphQL', () => {
  it('has queries', () => expect(queries.length).toBeGreaterThan(5));

  it.each(queries)('shows a query that is answered: $name', async ({ query, variables }) => {
    const { status, data, errors } = await delivery.query(query, variables);
    expect([status, errors]).toEqual([200, []]);
    for (const answer of Object.values(data ?? {})) expect(answer).toSatisfy(holdsSomething);
  });

  it('shows queries by curl that are answered', async () => {
    const [posted, got] = [...page.matchAll(/^ *--data '(.*)'$|data-urlencode 'query=(.*)'$/gm)];
    const answers = [
      await delivery.fetch({
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: String(posted?.[1]),
      }),
      await delivery.get(String(got?.[2])),
    ];
    expect(answers.map(({ data }) => data)).toEqual([
      { articles: { nodes: [{ title: 'Hand therapy careers', path: expect.any(String) }] } },
      { revision: 2 },
    ]);
  });

  it('shows a refusal as it is', async () => {
    const { errors } = await delivery.query('{ articles(first: 200) { totalCount } }');
    const shown = /^## Refusals[^]*?```json\n([^]*?)^```/m.exec(page)?.[1] ?? '';
    expect(JSON.parse(shown).errors).toEqual(errors);
  });

  it('lists every type of node', () => {
    const folder = path.join(root, 'sdk/src/rich-text');
    const source = readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(path.join(folder, file), 'utf8'))
      .join('\n');
    const types = [...source.matchAll(/^ {2}type: '(\w+)';$/gm)].map((match) => String(match[1]));
    const [, table = ''] = /^\| `type`.*\n\|.*\n((?:\|.*\n)*)/m.exec(page) ?? [];
    const listed = table
      .split('\n')
      .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)])
      .map((match) => String(match[1]));
    expect(['root', ...listed].sort()).toEqual(types.sort());
  });
});
