import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { corporaAreHere, readCorpora, readTrainingCorpora } from './corpora.ts';
import { learnModel } from './learning.ts';
import { printModel } from './printModel.ts';

/**
 * Learns the engine's weights anew and writes them into its source: `train.ts FOLDER`, where FOLDER
 * has what `unseen/convert.ts --training` makes. The same seed, the same file: `--check` learns them
 * too, writes nothing, and ends with 1 when the source has others.
 */
const {
  values: { check },
  positionals: [folder],
} = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean', default: false } },
});
if (folder === undefined) throw new Error('Usage: train.ts [--check] FOLDER');

const OUTPUT = fileURLToPath(
  new URL('../../../cms/src/links/model/learnedModel.ts', import.meta.url),
);

if (corporaAreHere()) {
  const [corpora, more] = [readCorpora(), readTrainingCorpora(folder)].map((some) =>
    some.map(({ pages }) => pages),
  );
  const learned = printModel(learnModel(corpora ?? [], { more: more ?? [] }));
  if (check) {
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
