import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { articleSlug } from '../makeLibrary.ts';
import { article } from '../queries.ts';

export interface Replica {
  /** Milliseconds from the start of the process to its first answer about a guide. */
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
export async function startReplica(
  program: string,
  { guides, env }: { guides: number; env: NodeJS.ProcessEnv },
): Promise<Replica> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [program, 'deliver', '--host', '127.0.0.1', '--port', '0'],
    {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let base = '';
  for await (const line of createInterface({ input: child.stdout })) {
    base = /^Serving (\S+)\/graphql/.exec(line)?.[1] ?? '';
    if (base !== '') break;
  }
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
