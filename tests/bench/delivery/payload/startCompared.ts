import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleProgram } from '../../../support/bundleProgram.ts';
import { testEnvironment } from '../../../support/testEnvironment.ts';

export interface ComparedServer {
  base: string;
  readCpuMs: () => Promise<number>;
  stop: () => Promise<void>;
}

function readPort(message: unknown): number {
  const port: unknown = typeof message === 'object' && message && Reflect.get(message, 'port');
  if (typeof port === 'number') return port;
  throw new Error('The measured server did not start.');
}

/** Starts delivery and Payload's own GraphQL in one process, over a fresh embedded database. */
export async function startCompared(guides: number): Promise<ComparedServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'signpost-bench-'));
  const program = await bundleProgram(path.join(import.meta.dirname, 'server.ts'));
  const databaseUrl = `file:${path.join(folder, 'signpost.db')}`;
  const child = fork(program, [String(guides)], {
    env: {
      ...process.env,
      ...testEnvironment({ databaseUrl, dataDir: folder }),
      NODE_ENV: 'production',
    },
  });
  const [message]: unknown[] = await once(child, 'message');
  const base = `http://127.0.0.1:${readPort(message)}`;
  return {
    base,
    readCpuMs: async () => Number(await (await fetch(`${base}/cpu`)).text()),
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
      await rm(program, { force: true });
    },
  };
}
