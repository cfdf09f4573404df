import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../cms/src/payload-types.ts';
import type { RunningPayload } from '../support/startPayload.ts';

/** Writes the files into a new folder of this name and returns its path. */
export function makeFolder(
  { dataDir }: RunningPayload,
  name: string,
  files: Record<string, string | Buffer>,
): string {
  const folder = path.join(dataDir, name);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  return folder;
}

/** The guide of this slug as it is stored; throws when there is none. */
export async function findGuide({ payload }: RunningPayload, slug: string): Promise<Article> {
  const { docs } = await payload.find({
    collection: 'articles',
    where: { slug: { equals: slug } },
    trash: true,
    depth: 0,
  });
  const guide = docs[0];
  if (guide === undefined) throw new Error(`There is no guide "${slug}".`);
  return guide;
}
