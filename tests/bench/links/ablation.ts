import { parseArgs } from 'node:util';

import { corporaAreHere, loadEvaluator, readCorpora, readTrainingCorpora } from './corpora.ts';
import type { Evaluator } from './corpora.ts';
import { engineWith, evaluate } from './crossValidate.ts';
import { learnModel } from './learning.ts';
import { METRIC_COLUMNS, readMetrics } from './metricColumns.ts';
import { printTable } from './printTable.ts';

/** What the engine would be without some of what it measures: each corpus judged by the other. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'everything there': [],
  'anchor statistics': [
    'anchorShare',
    'anchorCount',
    'linkRate',
    'targetRate',
    'rivals',
    'anchorWords',
  ],
  'words round the anchor': ['contextNear', 'contextFar', 'contextAfter'],
  'sentences round other links': ['citedLikeness', 'citedBest'],
  'names of pages': [
    'isTitle',
    'titleCover',
    'slugCover',
    'spanCover',
    'nameInPage',
    'nameBack',
    'mentionedBack',
  ],
  'rarity of the words': ['phraseRarity', 'holders', 'countInPage', 'spanWeight'],
  'look of the words': ['capitals', 'titleCase', 'wordBefore', 'wordAfter', 'sentenceStart'],
  'likeness of text': [
    'likeness',
    'likenessRank',
    'headInText',
    'textInHead',
    'sentenceLikeness',
    'blockLikeness',
    'headCover',
  ],
  'link graph': [
    'inbound',
    'inboundFromFolder',
    'neighborVotes',
    'coCitations',
    'twoSteps',
    'linksBack',
  ],
  'names in capitals, length': ['asName', 'namedElsewhere', 'lengthShare'],
  'place in the site': ['sameFolder', 'isAbove', 'isBelow', 'sharedPath'],
};

const NO_LEARNING = 'learning from the library';

/**
 * `--runs cold,leave` does only those of the evaluator, `--training FOLDER` learns from what
 * `unseen/convert.ts --training` makes too; other words name the groups to do.
 */
const { values, positionals } = parseArgs({
  options: {
    runs: { type: 'string', default: 'new,cold,leave,related' },
    training: { type: 'string' },
  },
  allowPositionals: true,
});
const runs = values.runs.split(',');

if (corporaAreHere()) {
  const corpora = readCorpora();
  const more = readTrainingCorpora(values.training).map(({ pages }) => pages);
  const evaluator = await loadEvaluator();
  const chosen: Evaluator = {
    ...evaluator,
    runs: (pages) =>
      evaluator.runs(pages).filter(({ name }) => runs.some((run) => name.startsWith(run))),
  };
  const rows = [['without', 'corpus', ...METRIC_COLUMNS.map(([title]) => title)]];
  for (const [group, features] of [...Object.entries(GROUPS), [NO_LEARNING, []] as const]) {
    if (positionals.length > 0 && !positionals.includes(group)) continue;
    const without = new Set(features);
    for (const corpus of corpora) {
      const others = corpora.filter((other) => other !== corpus).map(({ pages }) => pages);
      const maxPages = group === NO_LEARNING ? 0 : 200;
      const engine = engineWith(learnModel(others, { more, without }), { maxPages, without });
      const { metrics } = evaluate(chosen, corpus, engine);
      const row = [group, corpus.name, ...readMetrics(metrics)];
      console.error(row.join(' '));
      rows.push(row);
    }
  }
  console.log(printTable(rows));
} else {
  console.log('Nothing measured: the corpora are not here.');
}
