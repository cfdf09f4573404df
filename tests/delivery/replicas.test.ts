import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleProgram } from '../support/bundleProgram.ts';
import { guide } from '../support/guide.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';
import { type RunningReplica, startReplica } from '../support/startReplica.ts';

let running: RunningPayload;
let program: string;
let replicas: RunningReplica[];

async function ask(url: string, query: string): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return answer.json();
}

beforeAll(async () => {
  program = await bundleProgram(path.resolve(import.meta.dirname, '../../cms/src/cli/index.ts'));
  running = await startPayload();
  const options = { program, env: running.childEnv };
  replicas = await Promise.all([startReplica(options), startReplica(options)]);
});
afterAll(async () => {
  for (const { child } of replicas) child.kill('SIGKILL');
  await running.stop();
});

const shown = z.object({ title: z.string(), updatedAt: z.string() });
const stormy = z.object({
  data: z.object({
    before: z.number(),
    after: z.number(),
    article: shown.nullable(),
    articles: z.object({ nodes: z.array(shown.extend({ slug: z.string() })) }),
    resolvePath: z.object({ document: shown.optional() }),
  }),
});

const titleOf = (slug: string): string => `{ article(slug: "${slug}") { title } }`;

describe('two replicas beside one CMS', () => {
  it('show what is published, renamed and withdrawn soon after', async () => {
    const { payload } = running;
    const see = async (expected: unknown): Promise<void> => {
      for (const { url } of replicas) {
        await expect.poll(() => ask(url, titleOf('seen'))).toEqual(expected);
      }
    };
    const data = { ...guide('seen'), title: 'Seen' };
    const { id } = await payload.create({ collection: 'articles', data });
    await see({ data: { article: { title: 'Seen' } } });
    const renamed = { title: 'Renamed', _status: 'published' as const };
    await payload.update({ collection: 'articles', id, data: renamed });
    await see({ data: { article: { title: 'Renamed' } } });
    await payload.update({ collection: 'articles', id, data: { _status: 'draft' } });
    await see({ data: { article: null } });
  });

  it('never mix revisions in an answer, whatever is published meanwhile', async () => {
    const { payload } = running;
    const collection = 'articles';
    const made = await payload.create({ collection, data: guide('stormy') });
    const query = `{ before: revision article(slug: "stormy") { title updatedAt }
      articles(first: 100) { nodes { slug title updatedAt } }
      resolvePath(path: "/guides/stormy") { ... on PathDocument { document { title updatedAt } } }
      after: revision }`;
    const storm = { over: false };
    const watch = async (url: string): Promise<number> => {
      let answers = 0;
      while (!storm.over) {
        const { data } = stormy.parse(await ask(url, query));
        const listed = data.articles.nodes.find(({ slug }) => slug === 'stormy');
        const { title, updatedAt } = data.article ?? {};
        expect(data.after).toBe(data.before);
        expect({ title: listed?.title, updatedAt: listed?.updatedAt }).toEqual({
          title,
          updatedAt,
        });
        expect(data.resolvePath.document).toEqual(data.article ?? undefined);
        answers += 1;
      }
      return answers;
    };
    const watching = replicas.flatMap(({ url }) => [watch(url), watch(url)]);
    for (let index = 0; index < 20; index += 1) {
      const data = { title: `Storm ${index}`, _status: 'published' as const };
      await payload.update({ collection, id: made.id, data, depth: 0 });
    }
    for (const { url } of replicas) {
      await expect
        .poll(() => ask(url, titleOf('stormy')))
        .toEqual({ data: { article: { title: 'Storm 19' } } });
    }
    storm.over = true;
    for (const answers of await Promise.all(watching)) expect(answers).toBeGreaterThan(0);
  });

  it('have no admin and no API of Payload’s', async () => {
    for (const { url } of replicas) {
      const statuses = ['/admin', '/api/articles', '/api/graphql'].map(
        async (route) => (await fetch(new URL(route, url))).status,
      );
      expect(await Promise.all(statuses)).toEqual([404, 404, 404]);
      await expect.poll(async () => (await fetch(new URL('/readyz', url))).status).toBe(200);
    }
  });

  it('refuse a port that is in use in one line', async () => {
    const { port } = new URL(replicas[0]?.url ?? '');
    const child = spawn(process.execPath, [program, 'deliver', '--port', port], {
      env: { ...process.env, ...running.childEnv },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stderr })) lines.push(line);
    expect(lines).toEqual([expect.stringContaining(`Port ${port} is in use.`)]);
  });

  it('end cleanly when asked to', async () => {
    for (const { child } of replicas) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
    }
  });
});
