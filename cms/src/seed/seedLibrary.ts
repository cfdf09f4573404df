import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Payload } from 'payload';
import { listPages } from '../import/files/listPages.ts';
import { importFolder } from '../import/write/importFolder.ts';
import { readLibraryIndex } from '../import/write/libraryIndex.ts';
import { createRichTextReader } from './readRichText.ts';
import { readLibrary } from './readLibrary.ts';
import type { SeedContext } from './seedContext.ts';
import { seedGuideSets } from './seedGuideSets.ts';
import { reserveOccupations, seedOccupations } from './seedOccupations.ts';
import { seedReferences } from './seedReferences.ts';
import { reserveServices, seedServices } from './seedServices.ts';
import { seedSettings } from './seedSettings.ts';
import { seedSite } from './seedSite.ts';

export interface SeedProgress {
  /** Documents in place so far, of `total`. */
  done: number;
  total: number;
  /** Name of the last one. */
  label: string;
}

const bundled = path.join(path.dirname(fileURLToPath(import.meta.url)), 'library');

/**
 * Loads the demo library: whatever of it is missing is created and published, what is there is left
 * as it is. Creates no users. Throws when a guide can't be stored or a reference has no document.
 */
export async function seedLibrary(
  payload: Payload,
  {
    onProgress,
    folder = bundled,
  }: { onProgress?: (progress: SeedProgress) => void; folder?: string } = {},
): Promise<{ documents: number }> {
  const library = await readLibrary(folder);
  const guides = path.join(folder, 'guides');
  const guideCount = (await listPages(guides)).files.length;
  const { site, ...collections } = library;
  const entries = Object.values(collections).reduce((sum, list) => sum + list.length, 1);
  const total = entries + guideCount;
  let done = 0;
  const step = (label: string): void => {
    done += 1;
    onProgress?.({ done, total, label });
  };
  const context = await createContext(payload, step);
  await seedReferences(library, context);
  await reserveOccupations(library.occupations, context);
  await reserveServices(library.services, context);
  await seedSettings(library.settings, context);
  await seedGuides(payload, guides, { site, step });
  const complete = await createContext(payload, step);
  await seedOccupations(library.occupations, complete);
  await seedServices(library.services, complete);
  await seedGuideSets(library.guideSets, complete);
  await seedSite(site, complete);
  return { documents: total };
}

async function createContext(
  payload: Payload,
  step: (label: string) => void,
): Promise<SeedContext> {
  const library = await readLibraryIndex(payload);
  return {
    payload,
    library,
    step,
    idOf: (collection, slug) => {
      const found = library.find(collection, slug);
      if (found === null) throw new Error(`The library has no "${slug}" in ${collection}.`);
      return found.id;
    },
    toRichText: await createRichTextReader(payload, library),
  };
}

async function seedGuides(
  payload: Payload,
  folder: string,
  { site, step }: { site: { organization: string }; step: (label: string) => void },
): Promise<void> {
  const report = await importFolder(payload, folder, {
    defaults: { authors: ['editorial-desk'], organization: site.organization },
    onProgress: ({ file }) => step(file),
  });
  const problems = [
    ...report.failed.map(({ file, reason }) => `${file}: ${reason}`),
    ...[...report.unresolvedLinks, ...report.unmatched, ...report.keptAsDrafts].map(
      ({ file, what, reason }) => `${file}: ${what}: ${reason}`,
    ),
  ];
  if (problems.length > 0) throw new Error(`The guides are not in order:\n${problems.join('\n')}`);
}
