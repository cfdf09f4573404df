import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { z } from 'zod';

const cms = path.resolve(import.meta.dirname, '../../cms');

const ready = z.object({
  admin: z.string(),
  graphql: z.string(),
  demo: z.object({ email: z.string(), password: z.string() }).nullable(),
});

export interface CmsOptions {
  dataDir: string;
  /** Settings beside the usual ones of a test. */
  env?: Record<string, string>;
  /** Options of Node itself, such as a limit of the heap. */
  execArgv?: readonly string[];
}

/** Longer than the CMS takes at most, by its own promise of ten seconds, on a busy machine. */
const stopMs = 30_000;

export interface RunningCms {
  child: ChildProcess;
  /** Without a trailing slash. */
  origin: string;
  graphql: string;
  admin: string;
  demo: { email: string; password: string } | null;
  /** What it has printed so far. */
  output(): string;
  /** Rejects when it has to be killed because it doesn't end by itself. */
  stop(): Promise<void>;
}

/** The environment of a built CMS in production, with nothing of the tests' own in it. */
export function cmsEnvironment({ dataDir, env = {} }: CmsOptions): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST_|NODE_)/.test(name));
  return {
    ...Object.fromEntries(own),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    SIGNPOST_ROOT: path.dirname(cms),
    SIGNPOST_DATA_DIR: dataDir,
    DATABASE_URL: '',
    SERVER_URL: '',
    PAYLOAD_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    HOST: '127.0.0.1',
    PORT: '0',
    RUN_JOBS: 'false',
    LOG_LEVEL: 'warn',
    ...env,
  };
}

/** Starts the built CMS as a process of its own; `output` tells what it says while it starts. */
export function spawnCms(options: CmsOptions): { child: ChildProcess; output(): string } {
  const child: ChildProcess = spawn(
    process.execPath,
    [...(options.execArgv ?? []), 'dist/server.js'],
    { cwd: cms, env: cmsEnvironment(options), stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  let output = '';
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-100_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return { child, output: () => output };
}

/** Starts the built CMS and waits until it serves. Rejects with its output when it ends before. */
export async function startCms(options: CmsOptions): Promise<RunningCms> {
  const { child, output } = spawnCms(options);
  const message = await new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve);
    child.once('close', (code) => reject(new Error(`The CMS ended with ${code}:\n${output()}`)));
  });
  const { admin, graphql, demo } = ready.parse(message);
  return {
    child,
    origin: graphql.replace(/\/graphql$/, ''),
    admin,
    graphql,
    demo,
    output,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), stopMs);
      const [, signal] = await ended;
      clearTimeout(timer);
      if (signal === 'SIGKILL') throw new Error(`The CMS had to be killed:\n${output()}`);
    },
  };
}

/** Runs a command of the built command line; rejects with what it said when it fails. */
export function runCms(args: readonly string[], options: CmsOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [...(options.execArgv ?? []), 'dist/cli.js', ...args],
      { cwd: cms, env: cmsEnvironment(options), maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) =>
        error ? reject(new Error(`${error.message}\n${stdout}\n${stderr}`)) : resolve(stdout),
    );
  });
}
