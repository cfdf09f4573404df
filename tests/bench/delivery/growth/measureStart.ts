import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { startReplica } from '../../../support/startReplica.ts';
import { articleSlug } from '../makeLibrary.ts';
import { article } from '../queries.ts';

export interface MeasuredReplica {
  /** Milliseconds from the start of the process until it listens. */
  listeningMs: number;
  /** To its first answer about a guide. */
  answeredMs: number;
  /** And until the whole library was loaded. */
  loadedMs: number;
  /** The longest that an answer about a guide took while the library loaded, in milliseconds. */
  longestMs: number;
  stop: () => Promise<void>;
}

async function ask(base: string, slug: string): Promise<boolean> {
  // Incoming links wait for the whole library; all else of the query doesn't.
  const query = article.replace(/incomingLinks[^]*$/, '} }');
  const answer = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { slug } }),
  });
  return answer.status === 200 && (await answer.text()).includes(slug);
}

const isLoaded = async (base: string): Promise<boolean> =>
  (await fetch(`${base}/readyz`)).status === 200;

/** Starts `signpost deliver` over a database with so many guides, and asks it all the while. */
export async function measureStart(
  program: string,
  { guides, env }: { guides: number; env: Readonly<Record<string, string>> },
): Promise<MeasuredReplica> {
  const started = performance.now();
  const { child, url } = await startReplica({ program, env });
  const base = url.replace(/\/graphql$/, '');
  const listeningMs = performance.now() - started;
  let index = 0;
  const next = (): string => articleSlug((index += 37) % guides);
  while (!(await ask(base, next()))) await pause(5);
  const answeredMs = performance.now() - started;
  let longestMs = 0;
  while (!(await isLoaded(base))) {
    const asked = performance.now();
    if (!(await ask(base, next()))) throw new Error('A guide was not answered while loading.');
    longestMs = Math.max(longestMs, performance.now() - asked);
    await pause(20);
  }
  return {
    listeningMs,
    answeredMs,
    loadedMs: performance.now() - started,
    longestMs,
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
