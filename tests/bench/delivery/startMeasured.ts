import { fork } from 'node:child_process';
import type { ForkOptions } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export interface MeasuredServer {
  base: string;
  bytesPerGuide: number;
  loadMs: number;
  /** CPU time of the server since its start, in milliseconds. */
  readCpuMs: () => Promise<number>;
  stop: () => void;
}

interface Started {
  port: number;
  bytesPerGuide: number;
  loadMs: number;
}

function isStarted(value: unknown): value is Started {
  return typeof value === 'object' && value !== null && 'port' in value;
}

/** Starts a program that serves measured delivery, so that its CPU can be told from that of others. */
export async function forkMeasured(
  program: string,
  guides: number,
  options: ForkOptions,
): Promise<MeasuredServer> {
  const child = fork(program, [String(guides)], options);
  const [message]: unknown[] = await once(child, 'message');
  if (!isStarted(message)) throw new Error('The measured server did not start.');
  const base = `http://127.0.0.1:${message.port}`;
  return {
    ...message,
    base,
    readCpuMs: async () => Number(await (await fetch(`${base}/cpu`)).text()),
    stop: () => child.kill(),
  };
}

/** Starts delivery over a made-up library in memory, as a process of its own. */
export function startMeasured(guides: number): Promise<MeasuredServer> {
  return forkMeasured(path.join(import.meta.dirname, 'server.ts'), guides, {
    execArgv: ['--expose-gc', '--import', 'tsx'],
    // graphql checks every value for foreign instances unless in production.
    env: { ...process.env, NODE_ENV: 'production' },
  });
}
