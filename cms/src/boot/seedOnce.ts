import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Payload } from 'payload';
import { createProgressBar } from '../cli/commands/progressBar.ts';
import { makeFolder } from '../database/makeFolder.ts';
import type { Env } from '../env.ts';
import { seedLibrary } from '../seed/seedLibrary.ts';

async function isEmpty(payload: Payload): Promise<boolean> {
  const { totalDocs } = await payload.count({ collection: 'articles', trash: true });
  return totalDocs === 0;
}

/**
 * Seeds the demo library into an empty database, once: a mark in the data folder says that it was
 * begun and that it is done. A seed that was broken off goes on; guides that somebody deleted since
 * don't come back.
 */
export async function seedOnce(payload: Payload, { dataDir }: Pick<Env, 'dataDir'>): Promise<void> {
  const file = path.join(dataDir, 'demo-library');
  const mark = await readFile(file, 'utf8').catch(() => null);
  if (mark === 'done') return;
  // A mark that was cut short or altered says nothing.
  if (mark !== 'begun' && !(await isEmpty(payload))) return;
  makeFolder(dataDir, { setting: 'SIGNPOST_DATA_DIR' });
  await writeFile(file, 'begun');
  const bar = createProgressBar('  Seeding the demo library');
  await seedLibrary(payload, { onProgress: (progress) => bar.update(progress) });
  bar.stop();
  await writeFile(file, 'done');
}
