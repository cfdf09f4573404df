import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { LEARNED_MODEL } from '../../../cms/src/links/model/learnedModel.ts';
import { BASELINES } from './baselines.ts';
import {
  corporaAreHere,
  loadEvaluator,
  readCorpora,
  readCorporaIn,
  readTrainingCorpora,
} from './corpora.ts';
import { engineWith, evaluate } from './crossValidate.ts';
import type { Judged } from './crossValidate.ts';
import { drawReliability } from './drawReliability.ts';
import { learnModel } from './learning.ts';
import { measureGrowth } from './measureGrowth.ts';
import { METRIC_COLUMNS, readMetrics } from './metricColumns.ts';
import { printTable } from './printTable.ts';
import { binByScore, calibrationError } from './reliability.ts';

/**
 * Quality on links people made, each corpus judged with weights learnt on the other; reliability
 * of the probabilities; cost by size of library. `--growth` or `--quality` does one of both.
 * `--training FOLDER` learns from what `unseen/convert.ts --training` makes too, as the weights in
 * the source do. `--unseen FOLDER` measures those instead, on the corpora in the folder.
 */
const { values: chosen } = parseArgs({
  options: {
    growth: { type: 'boolean', default: false },
    quality: { type: 'boolean', default: false },
    training: { type: 'string' },
    unseen: { type: 'string' },
  },
});

async function printQuality(training: string | undefined): Promise<void> {
  if (!corporaAreHere()) {
    console.log('Quality skipped: the corpora are not here.\n');
    return;
  }
  const corpora = readCorpora();
  const more = readTrainingCorpora(training).map(({ pages }) => pages);
  const evaluator = await loadEvaluator();
  const judged: Judged[] = [];
  const rows = [['corpus', 'method', ...METRIC_COLUMNS.map(([title]) => title)]];
  for (const corpus of corpora) {
    const others = corpora.filter((other) => other !== corpus).map(({ pages }) => pages);
    const engine = engineWith(learnModel(others, { more }));
    for (const contestant of [...BASELINES, engine]) {
      const result = evaluate(evaluator, corpus, contestant);
      rows.push([corpus.name, contestant.name, ...readMetrics(result.metrics)]);
      if (contestant === engine) judged.push(...result.judged);
    }
  }
  console.log(`${printTable(rows)}\n`);
  printReliability(judged, '0100-reliability.svg');
}

/** Nothing is learnt or chosen here, so these are the figures to expect of a library elsewhere. */
async function printUnseen(folder: string): Promise<void> {
  const evaluator = await loadEvaluator();
  const judged: Judged[] = [];
  const rows = [['corpus', 'method', ...METRIC_COLUMNS.map(([title]) => title)]];
  const corpora = readCorporaIn(folder);
  const engine = engineWith(LEARNED_MODEL);
  for (const contestant of [...BASELINES, engine]) {
    const sums = METRIC_COLUMNS.map(() => 0);
    for (const corpus of corpora) {
      const result = evaluate(evaluator, corpus, contestant);
      if (contestant === engine) {
        rows.push([corpus.name, engine.name, ...readMetrics(result.metrics)]);
        judged.push(...result.judged);
      }
      METRIC_COLUMNS.forEach(([, group, name], at) => {
        sums[at] = (sums[at] ?? 0) + (result.metrics[group]?.[name] ?? 0) / corpora.length;
      });
    }
    rows.push(['mean', contestant.name, ...sums.map((sum) => sum.toFixed(3))]);
  }
  console.log(`${printTable(rows)}\n`);
  printReliability(judged, '0100-reliability-unseen.svg');
}

function printReliability(judged: readonly Judged[], plot: string): void {
  const warm = binByScore(judged.filter(({ run }) => run.startsWith('new')));
  const cold = binByScore(judged.filter(({ run }) => run === 'cold'));
  const rows = warm.map((bin, at) => {
    const other = cold[at] ?? bin;
    return [bin, other].flatMap(({ count, meanScore, shareLinked }) => [
      String(count),
      meanScore.toFixed(2),
      shareLinked.toFixed(2),
    ]);
  });
  const heads = ['new page: count', 'given', 'linked', 'no links yet: count', 'given', 'linked'];
  console.log(printTable([heads, ...rows]));
  console.log(
    `Expected calibration error: ${calibrationError(warm).toFixed(4)} for new pages, ` +
      `${calibrationError(cold).toFixed(4)} in a library without links\n`,
  );
  const series = [
    { name: 'A new page in a linked library', color: '#0b5fa5', bins: warm },
    { name: 'A library without links', color: '#b4540a', bins: cold },
  ];
  const folder = fileURLToPath(new URL('../../../docs/decisions/', import.meta.url));
  writeFileSync(`${folder}${plot}`, drawReliability(series));
}

function printGrowth(): void {
  const rows = [100, 1000, 10_000].map((count) => {
    const { pages, prepare, memory, ...asked } = measureGrowth(count, 1);
    const times = [asked.suggest, asked.related, asked.update].flatMap(({ median, slow }) => [
      median,
      slow,
    ]);
    const numbers = [(prepare / 1000).toFixed(1), memory.toFixed(0)];
    return [String(pages), ...numbers, ...times.map((time) => time.toFixed(1))];
  });
  const costs = ['suggest ms', 'p95', 'related ms', 'p95', 'update ms', 'p95'];
  const heads = ['pages', 'prepare s', 'memory MB', ...costs];
  console.log(printTable([heads, ...rows]));
}

if (chosen.unseen === undefined) {
  if (!chosen.growth) await printQuality(chosen.training);
  if (!chosen.quality) printGrowth();
} else await printUnseen(chosen.unseen);
