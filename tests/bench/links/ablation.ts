import { corporaAreHere, loadEvaluator, readCorpora } from './corpora.ts';
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
  'names of pages': ['isTitle', 'titleCover', 'slugCover', 'spanCover', 'nameInPage', 'nameBack'],
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
  'place in the site': ['sameFolder', 'isAbove', 'isBelow', 'sharedPath'],
};

if (corporaAreHere()) {
  const corpora = readCorpora();
  const evaluator = await loadEvaluator();
  const rows = [['without', 'corpus', ...METRIC_COLUMNS.map(([title]) => title)]];
  const wanted = process.argv.slice(2);
  for (const [group, features] of [
    ...Object.entries(GROUPS),
    ['learning from the library', []] as const,
  ]) {
    if (wanted.length > 0 && !wanted.includes(group)) continue;
    const without = new Set(features);
    for (const corpus of corpora) {
      const others = corpora.filter((other) => other !== corpus).map(({ pages }) => pages);
      const maxPages = group === 'learning from the library' ? 0 : 200;
      const engine = engineWith(learnModel(others, without), { maxPages, without });
      const { metrics } = evaluate(evaluator, corpus, engine);
      const row = [group, corpus.name, ...readMetrics(metrics)];
      console.error(row.join(' '));
      rows.push(row);
    }
  }
  console.log(printTable(rows));
} else {
  console.log('Nothing measured: the corpora are not here.');
}
