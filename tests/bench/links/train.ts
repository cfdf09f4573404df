import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { corporaAreHere, readCorpora } from './corpora.ts';
import { learnModel } from './learning.ts';
import { printModel } from './printModel.ts';

/** Learns the engine's weights anew and writes them into its source. The same seed, the same file. */
const OUTPUT = fileURLToPath(
  new URL('../../../cms/src/links/model/learnedModel.ts', import.meta.url),
);

if (corporaAreHere()) {
  const model = learnModel(readCorpora().map((corpus) => corpus.pages));
  writeFileSync(OUTPUT, printModel(model));
  console.log(`Wrote ${OUTPUT}`);
} else {
  console.log('Nothing learnt: the corpora are not here.');
}
