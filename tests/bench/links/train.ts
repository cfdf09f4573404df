import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { corporaAreHere, readCorpora } from './corpora.ts';
import { learnModel } from './learning.ts';
import { printModel } from './printModel.ts';

/**
 * Learns the engine's weights anew and writes them into its source. The same seed, the same file:
 * `--check` learns them too, writes nothing, and ends with 1 when the source has others.
 */
const OUTPUT = fileURLToPath(
  new URL('../../../cms/src/links/model/learnedModel.ts', import.meta.url),
);

if (corporaAreHere()) {
  const learned = printModel(learnModel(readCorpora().map((corpus) => corpus.pages)));
  if (process.argv.includes('--check')) {
    const isSame = readFileSync(OUTPUT, 'utf8') === learned;
    console.log(isSame ? 'The same, to the byte.' : `${OUTPUT} has other weights.`);
    process.exitCode = isSame ? 0 : 1;
  } else {
    writeFileSync(OUTPUT, learned);
    console.log(`Wrote ${OUTPUT}`);
  }
} else {
  console.log('Nothing learnt: the corpora are not here.');
}
