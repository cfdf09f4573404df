import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { occupationsFile } from './format/occupations.ts';
import { guideSetsFile, servicesFile, siteFile } from './format/publishing.ts';
import { organizationsFile, peopleFile, sourcesFile, termsFile } from './format/reference.ts';
import { settingsFile } from './format/settings.ts';

export type DemoLibrary = Awaited<ReturnType<typeof readLibrary>>;

/** Reads the structured files of a library. Throws, naming file and field, what isn't in order. */
export async function readLibrary(folder: string) {
  const read = async <T extends z.ZodType>(name: string, schema: T): Promise<z.infer<T>> => {
    const parsed = schema.safeParse(parse(await readFile(path.join(folder, name), 'utf8')));
    if (parsed.success) return parsed.data;
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`${name} is not in order:\n${lines.join('\n')}`);
  };
  return {
    sources: await read('sources.yaml', sourcesFile),
    organizations: await read('organizations.yaml', organizationsFile),
    people: await read('people.yaml', peopleFile),
    topics: await read('topics.yaml', termsFile),
    specialties: await read('specialties.yaml', termsFile),
    settings: await read('settings.yaml', settingsFile),
    occupations: await read('occupations.yaml', occupationsFile),
    services: await read('services.yaml', servicesFile),
    guideSets: await read('guide-sets.yaml', guideSetsFile),
    site: await read('site.yaml', siteFile),
  };
}
