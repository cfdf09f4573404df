import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import { readRecord, readRecords } from '../fields/read/readValue.ts';
import { readPublishedKey } from '../links/sync/readPublishedKey.ts';
import type { PublishedKey } from '../published/publishedDocument.ts';
import { readRelatedRow } from '../published/related/relatedRow.ts';
import type { RelatedList } from '../published/related/relatedRow.ts';

export interface KeepRelatedOptions {
  /** The program and its arguments that prints what is to be written, a line of JSON each. */
  command: readonly string[];
  /** Its environment. */
  env: NodeJS.ProcessEnv;
  /** Milliseconds of quiet after the last change, and before the first look. */
  quietMs: number;
  /** Milliseconds after the first change at which the wait for quiet is over. */
  longestWaitMs: number;
  /** Calls back when something was published; returns how to stop. */
  onChange: (listener: () => void) => () => void;
  write: (written: {
    lists: readonly RelatedList[];
    gone: readonly PublishedKey[];
  }) => Promise<void>;
  /** Told after each run that wrote something. */
  onWritten: () => void;
  onError: (error: unknown) => void;
}

/**
 * Keeps the lists of related guides up to date with what is published. The work is done by a program
 * of its own, at low priority: preparing the link engine takes seconds and hundreds of megabytes,
 * which the server keeps for its readers. Returns how to stop.
 */
export function keepRelated(options: KeepRelatedOptions): () => Promise<void> {
  const { quietMs, longestWaitMs, onChange, onError } = options;
  let timer: NodeJS.Timeout | null = null;
  let child: ChildProcess | null = null;
  let running: Promise<void> | null = null;
  /** When the first change came that no run has seen; null when there is none. */
  let changedAtMs: number | null = null;
  let isStopped = false;

  function schedule(): void {
    if (isStopped) return;
    const nowMs = performance.now();
    changedAtMs ??= nowMs;
    const leftMs = Math.max(0, changedAtMs + longestWaitMs - nowMs);
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => void runOnce(), Math.min(quietMs, leftMs)).unref();
  }

  async function runOnce(): Promise<void> {
    if (running || isStopped) return;
    changedAtMs = null;
    running = runProgram(options, (started) => (child = started))
      .catch((error: unknown) => {
        if (!isStopped) onError(error);
      })
      .finally(() => {
        running = null;
        child = null;
      });
    await running;
    if (changedAtMs !== null) schedule();
  }

  const unsubscribe = onChange(schedule);
  schedule();
  return async () => {
    isStopped = true;
    unsubscribe();
    if (timer) clearTimeout(timer);
    child?.kill('SIGKILL');
    await running;
  };
}

async function runProgram(
  { command: [program = '', ...args], env, write, onWritten }: KeepRelatedOptions,
  onStart: (child: ChildProcess) => void,
): Promise<void> {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  onStart(child);
  const ended = once(child, 'close');
  // A program that can't be started says so before anybody waits for its end.
  ended.catch(() => undefined);
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  let hasWritten = false;
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const written = readWritten(line);
      if (written === null) continue;
      await write(written);
      hasWritten = true;
    }
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  } finally {
    if (hasWritten) onWritten();
  }
  const [code]: unknown[] = await ended;
  if (code !== 0) {
    throw new Error(
      'Related guides could not be found; they are looked for after the next change.',
    );
  }
}

/** Null for a line that says something else, such as a warning of the program. */
function readWritten(line: string): { lists: RelatedList[]; gone: PublishedKey[] } | null {
  if (!line.startsWith('{')) return null;
  const record = readRecord(JSON.parse(line));
  if (!Array.isArray(record['lists']) || !Array.isArray(record['gone'])) return null;
  return {
    lists: readRecords(record['lists']).flatMap((list) => {
      const row = readRelatedRow({ ...list, version: 0 });
      if (row === null) return [];
      const { key, revision, basis, guides } = row;
      return [{ key, revision, basis, guides }];
    }),
    gone: record['gone'].flatMap((key: unknown) => readPublishedKey(key) ?? []),
  };
}
