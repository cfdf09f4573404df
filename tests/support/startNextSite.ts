import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

const folder = path.resolve(import.meta.dirname, '../../examples/next-site');
const next = createRequire(path.join(folder, 'package.json')).resolve('next/dist/bin/next');

/** The settings of the example site. */
export interface NextSiteSettings {
  endpoint: string;
  cmsUrl: string;
  webhookSecret: string;
}

function environment({ endpoint, cmsUrl, webhookSecret }: NextSiteSettings): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST_|NODE_)/.test(name));
  return {
    ...Object.fromEntries(own),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    SIGNPOST_ENDPOINT: endpoint,
    CMS_URL: cmsUrl,
    SIGNPOST_WEBHOOK_SECRET: webhookSecret,
  };
}

/** Builds the example site, with the pages of all guides that are published now. */
export async function buildNextSite(settings: NextSiteSettings): Promise<void> {
  const options = { cwd: folder, env: environment(settings) };
  await promisify(execFile)(process.execPath, [next, 'build'], options);
}

async function waitUntilItAnswers(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The Next site ended with ${child.exitCode}.`);
}

/** Serves the site that was built. Returns how to stop. */
export async function startNextSite(
  settings: NextSiteSettings,
  { port }: { port: number },
): Promise<() => Promise<void>> {
  const args = [next, 'start', '--hostname', '127.0.0.1', '--port', String(port)];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: environment(settings),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await waitUntilItAnswers(`http://localhost:${port}/`, child);
  return async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
}
