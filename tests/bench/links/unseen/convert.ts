import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { convertRepository, readClone } from './convertRepository.ts';
import { REPOSITORIES } from './repositories.ts';
import { TRAINING_REPOSITORIES } from './trainingRepositories.ts';

/**
 * Makes a corpus of each public repository that is named in `repositories.ts`, or with `--training`
 * in `trainingRepositories.ts`: `convert.ts CLONES OUTPUT`, where CLONES has a clone of each under
 * its name. Prints how many pages and links it has.
 */
const {
  values: { training },
  positionals: [clones, output],
} = parseArgs({
  allowPositionals: true,
  options: { training: { type: 'boolean', default: false } },
});
if (clones === undefined || output === undefined)
  throw new Error('Usage: convert.ts [--training] CLONES OUTPUT');

mkdirSync(output, { recursive: true });
for (const repository of training ? TRAINING_REPOSITORIES : REPOSITORIES) {
  const pages = convertRepository(repository, readClone(repository, join(clones, repository.name)));
  const file = join(output, `${repository.name}.jsonl`);
  writeFileSync(file, pages.map((page) => `${JSON.stringify(page)}\n`).join(''));
  const pairs = new Set(
    pages.flatMap(({ slug, links }) => links.map((l) => `${slug} ${l.target}`)),
  );
  console.log(`${repository.name}: ${pages.length} pages, ${pairs.size} pairs of them linked`);
}
