import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { freePort } from './freePort.ts';
import { freshMongo } from './freshMongo.ts';
import { runCms } from './startCms.ts';
import { makeDemoFolder } from './makeDemoFolder.ts';
import { makeTestFolder } from './testEnvironment.ts';

const root = path.resolve(import.meta.dirname, '../..');

const cmsReady = z.object({
  admin: z.string(),
  graphql: z.string(),
  demo: z.object({ email: z.string(), password: z.string() }).nullable(),
});
const siteReady = z.object({ url: z.string() });

export interface RunningSignpost {
  /** Without a trailing slash. */
  cmsUrl: string;
  adminUrl: string;
  graphqlUrl: string;
  siteUrl: string;
  demo: { email: string; password: string };
  dataDir: string;
  stop(): Promise<void>;
}

function startProgram(
  args: string[],
  { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<{ child: ChildProcess; message: unknown }> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(process.execPath, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('message', (message) => resolve({ child, message }));
    child.once('close', (code) => reject(new Error(`${args[0]} ended with ${code}:\n${output}`)));
  });
}

async function stopProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

const ownLogin = { email: 'admin@example.org', password: 'a password for tests only' };

/**
 * What an installation on MongoDB begins with, by the commands that make it: the demo library and an
 * administrator.
 */
async function fillDatabase(env: Record<string, string>, dataDir: string): Promise<void> {
  await runCms(['seed'], { dataDir, env });
  const password = { SIGNPOST_ADMIN_PASSWORD: ownLogin.password };
  await runCms(['create-admin', ownLogin.email], { dataDir, env: { ...env, ...password } });
}

interface StartOptions {
  /** Runs on a new database of the MongoDB that the tests have, instead of the embedded one. */
  onMongo?: boolean;
}

/** The built CMS and example site as a user starts them, on free ports and the demo library. */
export async function startSignpost({
  onMongo = false,
}: StartOptions = {}): Promise<RunningSignpost> {
  const dataDir = onMongo ? makeTestFolder() : makeDemoFolder();
  const mongo = onMongo ? freshMongo() : null;
  const secret = randomBytes(32).toString('hex');
  if (mongo) await fillDatabase({ DATABASE_URL: mongo.url, PAYLOAD_SECRET: secret }, dataDir);
  const [port, sitePort] = [await freePort(), await freePort()];
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    SIGNPOST_ROOT: root,
    SIGNPOST_DATA_DIR: dataDir,
    DATABASE_URL: mongo?.url,
    PAYLOAD_SECRET: secret,
    HOST: '127.0.0.1',
    PORT: String(port),
    SITE_PORT: String(sitePort),
    LOG_LEVEL: 'warn',
  };
  const cms = await startProgram(['dist/server.js'], { cwd: path.join(root, 'cms'), env });
  const { admin, graphql, demo } = cmsReady.parse(cms.message);
  if (!demo && !mongo) throw new Error('The embedded database on loopback has no demo login.');
  const site = await startProgram(['dist/server.js'], {
    cwd: path.join(root, 'examples/guide-site'),
    env: { ...env, SIGNPOST_ENDPOINT: graphql, CMS_URL: new URL(admin).origin },
  });
  const { url } = siteReady.parse(site.message);
  return {
    cmsUrl: admin.replace(/\/admin$/, ''),
    adminUrl: admin,
    graphqlUrl: graphql,
    siteUrl: url.replace(/\/$/, ''),
    demo: demo ?? ownLogin,
    dataDir,
    async stop() {
      await stopProgram(site.child);
      await stopProgram(cms.child);
      await mongo?.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
