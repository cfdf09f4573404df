import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewComment } from '../../cms/src/delivery/comments/commentDesk.ts';
import { makeDocument } from '../support/delivery/guideFixtures.ts';
import { serveDelivery } from '../support/delivery/serveDelivery.ts';
import type { RunningDelivery } from '../support/delivery/serveDelivery.ts';
import { MemoryStore } from '../support/memoryStore.ts';

const received: { comment: NewComment; client: string }[] = [];
let outcome: 'received' | 'limited' | 'failed' | 'broken' = 'received';
const logged: unknown[] = [];
let delivery: RunningDelivery;
let replica: RunningDelivery;

const comment = (number: number) => ({
  id: `c${number}`,
  authorName: `Reader ${number}`,
  text: 'Thanks <b>so</b> much.',
  submittedAt: `2026-01-0${number}T00:00:00.000Z`,
});

beforeAll(async () => {
  const store = new MemoryStore();
  store.publish(
    makeDocument('articles', 'open', { content: { comments: [1, 2, 3].map(comment) } }),
    makeDocument('articles', 'silent'),
    makeDocument('topics', 'topic'),
  );
  delivery = await serveDelivery({
    store,
    delivery: {
      logger: { error: ({ err }) => logged.push(err) },
      desk: {
        async receive(sent, { client }) {
          if (outcome === 'broken') throw new TypeError('users.hash is not a function');
          if (outcome === 'limited') return { kind: outcome, seconds: 42 };
          if (outcome === 'received') received.push({ comment: sent, client });
          return { kind: outcome };
        },
      },
    },
  });
  replica = await serveDelivery({ store });
});
afterAll(async () => {
  await delivery.stop();
  await replica.stop();
});

const mutation =
  'mutation ($comment: CommentInput!) { submitComment(comment: $comment) { status } }';
const fine = {
  article: 'articles:open',
  authorName: ' A reader ',
  text: 'Line one\r\nline <i>two</i>',
};
const submit = (change: Record<string, unknown> = {}, to = delivery) =>
  to.query(mutation, { comment: { ...fine, ...change } });

describe('approved comments', () => {
  it('stand on their article, in the order of their writing, page by page', async () => {
    const query = `query ($after: String) { article(slug: "open") { comments(first: 2, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { id authorName text submittedAt } } } }`;
    const first = await delivery.query(query);
    expect(first.data).toMatchObject({
      article: { comments: { totalCount: 3, nodes: [comment(1), comment(2)] } },
    });
    const after = /"endCursor":"([^"]+)"/.exec(first.text)?.[1];
    expect((await delivery.query(query, { after })).data).toMatchObject({
      article: { comments: { pageInfo: { hasNextPage: false }, nodes: [comment(3)] } },
    });
    const none = await delivery.query('{ article(slug: "silent") { comments { totalCount } } }');
    expect(none.data).toEqual({ article: { comments: { totalCount: 0 } } });
  });
});

describe('a comment', () => {
  it('is handed on as plain text, word for word, for the client that sent it', async () => {
    const answer = await submit();
    expect(answer.data).toEqual({ submitComment: { status: 'PENDING' } });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('etag')).toBeNull();
    expect(received.pop()).toEqual({
      comment: {
        article: 'articles:open',
        authorName: 'A reader',
        text: 'Line one\nline <i>two</i>',
      },
      client: '127.0.0.1',
    });
  });

  it('is handed on each time: no answer to it is kept', async () => {
    const before = received.length;
    await submit();
    await submit();
    expect(received.length).toBe(before + 2);
  });

  it.each([
    ['a text that is too long', { text: 'x'.repeat(4001) }, 'BAD_COMMENT'],
    ['a name that is too long', { authorName: 'x'.repeat(81) }, 'BAD_COMMENT'],
    ['an empty text', { text: ' \n ' }, 'BAD_COMMENT'],
    ['an empty name', { authorName: '' }, 'BAD_COMMENT'],
    ['a name of two lines', { authorName: 'A\nB' }, 'BAD_COMMENT'],
    ['NUL', { text: 'a\u0000b' }, 'BAD_COMMENT'],
    ['text turned around', { text: 'a\u202eb' }, 'BAD_COMMENT'],
    ['an article that is not there', { article: 'articles:absent' }, 'NOT_FOUND'],
    ['something else than an article', { article: 'topics:topic' }, 'NOT_FOUND'],
    ['no id', { article: 'open' }, 'NOT_FOUND'],
  ])('is refused with %s, and nothing is handed on', async (_, change, code) => {
    const before = received.length;
    const answer = await submit(change);
    expect(answer.status).toBe(code === 'NOT_FOUND' ? 404 : 400);
    expect(answer.errors[0]?.extensions?.code).toBe(code);
    expect(answer.text).not.toContain('xxx');
    expect(received.length).toBe(before);
  });

  it('is taken in its full length', async () => {
    expect((await submit({ text: 'x'.repeat(4000) })).errors).toEqual([]);
    expect(received.at(-1)?.comment.text).toHaveLength(4000);
  });

  it('that fell into the trap is answered as any other, and not handed on', async () => {
    const before = received.length;
    const caught = await submit({ website: 'https://example.org' });
    expect(received.length).toBe(before);
    expect(caught.text).toBe((await submit()).text);
    expect(received.length).toBe(before + 1);
  });

  it('is refused when its client wrote too many, with the time to wait', async () => {
    outcome = 'limited';
    const answer = await submit();
    outcome = 'received';
    expect([answer.status, answer.errors[0]?.extensions?.code]).toEqual([429, 'RATE_LIMITED']);
    expect(answer.headers.get('retry-after')).toBe('42');
  });

  it('is refused when it can’t be kept', async () => {
    outcome = 'failed';
    const answer = await submit();
    outcome = 'received';
    expect([answer.status, answer.errors[0]?.extensions?.code]).toEqual([503, 'NOT_READY']);
  });

  it('has what goes wrong inside masked, and told to the log', async () => {
    outcome = 'broken';
    const answer = await submit();
    outcome = 'received';
    expect([answer.status, answer.errors[0]?.extensions?.code]).toEqual([500, 'INTERNAL']);
    expect(answer.text).not.toContain('users.hash');
    expect(logged.map(String).join()).toContain('users.hash');
  });

  it('is refused by GET, and by a server that only reads', async () => {
    const byGet = await delivery.get(mutation, { comment: fine });
    expect([byGet.status, byGet.errors[0]?.extensions?.code]).toEqual([405, 'METHOD_NOT_ALLOWED']);
    expect(byGet.headers.get('allow')).toBe('POST');
    const byReplica = await submit({}, replica);
    expect([byReplica.status, byReplica.errors[0]?.extensions?.code]).toEqual([403, 'READ_ONLY']);
  });
});
