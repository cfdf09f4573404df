import type { LearnedModel } from '../../../cms/src/links/model/rankingModel.ts';
import type { Forest } from '../../../cms/src/links/model/trees.ts';

/** The model as a source file; numbers with five digits that count. */
export function printModel(model: LearnedModel): string {
  const { calibration } = model.unlinked;
  return [
    '// Learnt by tests/bench/links/train.ts. Never edited by hand.',
    "import type { LearnedModel } from './rankingModel.ts';",
    '',
    '// prettier-ignore',
    'export const LEARNED_MODEL: LearnedModel = {',
    `  mention: [${model.mention.map(printForest).join(', ')}],`,
    `  target: [${model.target.map(printForest).join(', ')}],`,
    `  related: [${model.related.map(printForest).join(', ')}],`,
    '  unlinked: {',
    `  mention: [${model.unlinked.mention.map(printForest).join(', ')}],`,
    `  target: [${model.unlinked.target.map(printForest).join(', ')}],`,
    `  calibration: { slope: ${round(calibration.slope)}, shift: ${round(calibration.shift)} },`,
    '  },',
    '};',
    '',
  ].join('\n');
}

function printForest(forest: Forest): string {
  const trees = forest.trees.map(
    ({ feature, threshold, left, value }) =>
      `    { feature: ${print(feature)}, threshold: ${print(threshold)}, left: ${print(left)}, value: ${print(value)} },`,
  );
  return `{ base: ${round(forest.base)}, trees: [\n${trees.join('\n')}\n  ] }`;
}

function print(numbers: readonly number[]): string {
  return `[${numbers.map(round).join(',')}]`;
}

function round(number: number): string {
  return String(Number(number.toPrecision(5)));
}
