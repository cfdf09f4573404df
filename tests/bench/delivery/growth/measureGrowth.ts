import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { bundleProgram } from '../../../support/bundleProgram.ts';
import { testEnvironment } from '../../../support/testEnvironment.ts';
import { articleSlug } from '../makeLibrary.ts';
import { measureCpu } from '../measureCpu.ts';
import { measureDelays } from '../measureDelays.ts';
import { article } from '../queries.ts';
import { forkMeasured } from '../startMeasured.ts';
import { measureStart } from './measureStart.ts';

const here = import.meta.dirname;

const cli = path.resolve(here, '../../../../cms/dist/cli.js');

/** The programs of the measurement, bundled once for all sizes. */
async function bundlePrograms() {
  if (!existsSync(cli))
    throw new Error('Run "npm run build" first: the built replica is measured.');
  const files = [path.join(here, 'fill.ts'), path.join(here, 'server.ts')];
  const [fill = '', server = ''] = await Promise.all(files.map(bundleProgram));
  return { fill, server };
}

type Programs = Awaited<ReturnType<typeof bundlePrograms>>;

async function measureSize(guides: number, { fill, server }: Programs, largest: number) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'signpost-bench-'));
  const databaseUrl = `file:${path.join(dataDir, 'signpost.db')}`;
  const own = { ...testEnvironment({ databaseUrl, dataDir }), NODE_ENV: 'production' };
  const env: NodeJS.ProcessEnv = { ...process.env, ...own, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [fill, String(guides)], { env });
  const started = await measureStart(cli, { guides, env: own });
  await started.stop();
  const measured = await forkMeasured(server, guides, { execArgv: ['--expose-gc'], env });
  const { base, readCpuMs, bytesPerGuide, stop } = measured;
  const makeRequest = (index: number) => ({
    url: `${base}/graphql`,
    body: JSON.stringify({
      query: article,
      variables: { slug: articleSlug((index * 37) % guides) },
    }),
  });
  const { cpuMs } = await measureCpu(makeRequest, { requests: 500, rounds: 3, readCpuMs });
  console.log(
    [
      String(guides).padStart(6),
      String(guides * 12).padStart(9),
      cpuMs.toFixed(3).padStart(16),
      bytesPerGuide.toFixed(0).padStart(15),
      started.listeningMs.toFixed(0).padStart(13),
      started.answeredMs.toFixed(0).padStart(15),
      started.loadedMs.toFixed(0).padStart(11),
      started.longestMs.toFixed(0).padStart(13),
      (loadavg()[0] ?? 0).toFixed(1).padStart(9),
    ].join(' '),
  );
  if (guides === largest) await measureDelays(measured);
  stop();
  await rm(dataDir, { recursive: true, force: true });
}

/**
 * Prints how an uncached article, the memory, and the start of a replica grow with the library, and
 * what the dearest queries keep others waiting at the largest. Over the embedded database.
 */
export async function measureGrowth(sizes: readonly number[]): Promise<void> {
  const programs = await bundlePrograms();
  console.log(
    '\nguides     links   article CPU ms   bytes a guide  listens in ms  answers in ms  loaded in  longest then  machine load',
  );
  for (const guides of sizes) await measureSize(guides, programs, Math.max(...sizes));
  await Promise.all(Object.values(programs).map((program) => rm(program, { force: true })));
}
