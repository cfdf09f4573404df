import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Binary, MongoClient } from 'mongodb';
import type { PublishedKey } from '../../cms/src/published/publishedDocument.ts';
import { bundleWarm, type WarmProgram } from '../support/bundleWarm.ts';
import { freshDatabase } from '../support/freshDatabase.ts';
import { makeTestFolder, testDatabase, testEnvironment } from '../support/testEnvironment.ts';
import { acknowledgedFile } from './killed/acknowledgedFile.ts';
import type { Line } from './killed/say.ts';

/** The program that is killed, bundled; its commands stand in `killed/index.ts`. */
export function bundleKilled(): Promise<WarmProgram> {
  return bundleWarm(path.join(import.meta.dirname, 'killed/index.ts'));
}

/** One database, and what was acknowledged of it by the processes that were killed over it. */
export interface Lane {
  dataDir: string;
  /**
   * Runs a command until it ends or `onLine` kills it. Gives its lines; rejects when it ends by
   * itself with an error.
   */
  run(args: readonly (string | number)[], onLine?: OnLine): Promise<readonly Line[]>;
  /** Says which title readers must see of a document from now on. */
  expect(key: PublishedKey, shows: string | null): void;
  remove(): Promise<void>;
}

/** Called with each line, and once with null when the process has been started. */
export type OnLine = (line: Line | null, child: ChildProcess) => void;

/** Ends the transactions that a killed process left open: MongoDB itself waits for a minute. */
async function endSessions(url: string, sessions: ReadonlySet<string>): Promise<void> {
  if (sessions.size === 0) return;
  const client = await MongoClient.connect(url);
  const killSessions = [...sessions].map((hex) => ({ id: new Binary(Buffer.from(hex, 'hex'), 4) }));
  await client.db('admin').command({ killSessions });
  await client.close();
}

/** Stands between the processes and their database. */
interface Between {
  /** The database's address through it. */
  url: string;
  /** Resolves when what a killed process had sent has come to its end. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

interface LaneOptions {
  /** Puts something between the processes and the database at that address. @default nothing */
  between?: (databaseUrl: string) => Promise<Between>;
  /** Begins without a schema, so that the first process makes it. @default false */
  isBare?: boolean;
}

export async function openLane(
  { argv }: WarmProgram,
  { isBare = false, between }: LaneOptions = {},
): Promise<Lane> {
  const dataDir = makeTestFolder();
  const database = await freshDatabase(dataDir, { isBare });
  const passage = await between?.(database.url);
  const databaseUrl = passage?.url ?? database.url;
  const acknowledged = new Map<PublishedKey, readonly (string | null)[]>();

  function note(line: Line): void {
    // A change that was begun may or may not be there after the kill, and is whole either way.
    if ('doing' in line && line.doing) acknowledged.set(line.doing, [line.was, line.shows]);
    if ('done' in line) acknowledged.set(line.done, [line.shows]);
  }

  return {
    dataDir,
    expect: (key, shows) => void acknowledged.set(key, [shows]),
    async run(args, onLine = () => undefined) {
      await writeFile(acknowledgedFile(dataDir), JSON.stringify([...acknowledged]));
      const child = spawn(process.execPath, [...argv, ...args.map(String)], {
        env: { ...process.env, ...testEnvironment({ databaseUrl, dataDir }) },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(child, 'exit');
      const lines: Line[] = [];
      onLine(null, child);
      for await (const text of createInterface({ input: child.stdout })) {
        if (!text.startsWith('{')) continue;
        const line: Line = JSON.parse(text);
        lines.push(line);
        note(line);
        onLine(line, child);
      }
      const [code]: unknown[] = await ended;
      await passage?.settled();
      if (typeof code === 'number' && code !== 0) throw new Error(`It ended with ${code}.`);
      if (testDatabase() === 'mongodb') {
        const sessions = lines.flatMap((line) => ('session' in line ? line.session : []));
        await endSessions(database.url, new Set(sessions));
      }
      return lines;
    },
    async remove() {
      await passage?.stop();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** What every run of a command found broken when it opened the database. */
export function readBroken(lines: readonly Line[]): readonly string[] {
  return lines.flatMap((line) => ('opened' in line ? line.opened : []));
}
