import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { bundleProgram } from '../../../support/bundleProgram.ts';
import type { TestDatabase } from '../../../support/testEnvironment.ts';
import { articleSlug } from '../makeLibrary.ts';
import { measureCpu } from '../measureCpu.ts';
import { measureDelays } from '../measureDelays.ts';
import { article } from '../queries.ts';
import { forkMeasured } from '../startMeasured.ts';
import { makeGrowthDatabase } from './growthDatabase.ts';
import type { GrowthDatabase } from './growthDatabase.ts';
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

interface SizeOptions {
  programs: Programs;
  database: GrowthDatabase;
  /** Whether the dear queries are measured too. */
  dear: boolean;
}

async function measureSize(guides: number, { programs, database, dear }: SizeOptions) {
  const { fill, server } = programs;
  const own = database.env;
  const env: NodeJS.ProcessEnv = { ...process.env, ...own, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [fill, String(guides)], { env });
  const started = await measureStart(cli, { guides, env: own });
  await started.stop();
  const measured = await forkMeasured(server, guides, { execArgv: ['--expose-gc'], env });
  try {
    const { base, readCpuMs, bytesPerGuide } = measured;
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
    if (dear) await measureDelays(measured);
  } finally {
    measured.stop();
  }
}

/**
 * Prints how an uncached article, the memory, and the start of a replica grow with the library, and
 * what the dearest queries keep others waiting at the largest. MongoDB is that of TEST_MONGODB_URL.
 */
export async function measureGrowth(
  sizes: readonly number[],
  { database: kind }: { database: TestDatabase },
): Promise<void> {
  const programs = await bundlePrograms();
  console.log(`\nover ${kind}`);
  console.log(
    'guides     links   article CPU ms   bytes a guide  listens in ms  answers in ms  loaded in  longest then  machine load',
  );
  try {
    for (const guides of sizes) {
      const database = await makeGrowthDatabase(kind);
      const dear = guides === Math.max(...sizes);
      try {
        await measureSize(guides, { programs, database, dear });
      } finally {
        await database.drop();
      }
    }
  } finally {
    await Promise.all(Object.values(programs).map((program) => rm(program, { force: true })));
  }
}
