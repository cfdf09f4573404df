import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { LibraryPage } from '../../../cms/src/links/index.ts';
import { TRAINING_REPOSITORIES } from './unseen/trainingRepositories.ts';

/** Public prose with the links its authors made; no part of the project. */
const FOLDER = fileURLToPath(new URL('../../../../shared/corpora/', import.meta.url));
const NAMES = ['18f-guides', 'payload-docs'] as const;

export interface Corpus {
  readonly name: string;
  readonly pages: readonly LibraryPage[];
}

export function corporaAreHere(): boolean {
  return NAMES.every((name) => existsSync(`${FOLDER}${name}.jsonl`));
}

export function readCorpora(): Corpus[] {
  return NAMES.map((name) => ({ name, pages: readPages(`${FOLDER}${name}.jsonl`) }));
}

/** The corpora in a folder, by name. */
export function readCorporaIn(folder: string): Corpus[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => ({ name: basename(file, '.jsonl'), pages: readPages(join(folder, file)) }));
}

/** What the weights are learnt from beside the two corpora; nothing without a folder of it. */
export function readTrainingCorpora(folder: string | undefined): Corpus[] {
  if (folder === undefined) return [];
  return TRAINING_REPOSITORIES.map(({ name }) => ({
    name,
    pages: readPages(join(folder, `${name}.jsonl`)),
  }));
}

/** Pages of a file with one JSON object a line. */
export function readPages(file: string): LibraryPage[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(parsePage);
}

function parsePage(line: string): LibraryPage {
  const page: unknown = JSON.parse(line);
  if (!isPage(page)) throw new Error('Not a page of a corpus: run the benchmark on its own files.');
  return page;
}

function isPage(value: unknown): value is LibraryPage {
  if (typeof value !== 'object' || value === null) return false;
  const isList = (key: string): boolean => Array.isArray(Reflect.get(value, key));
  return (
    typeof Reflect.get(value, 'slug') === 'string' &&
    typeof Reflect.get(value, 'title') === 'string' &&
    ['headings', 'blocks', 'links', 'listLinks'].every(isList)
  );
}

/** The evaluator that comes with the corpora: its runs, its view of a library, its metrics. */
export interface Evaluator {
  runs(corpus: readonly LibraryPage[]): readonly EvaluationRun[];
  library(corpus: readonly LibraryPage[], run: EvaluationRun): LibraryPage[];
  score(
    corpus: readonly LibraryPage[],
    predictions: readonly Prediction[],
    options: { boot: number },
  ): Record<string, Record<string, number>>;
}

export interface EvaluationRun {
  readonly name: string;
  readonly mode: 'links' | 'related';
  readonly sources: readonly string[];
  readonly hide: (source: string, target: string) => boolean;
}

export interface Prediction {
  readonly run: string;
  readonly source: string;
  readonly target: string;
  readonly score: number;
  readonly block?: number | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

export async function loadEvaluator(): Promise<Evaluator> {
  return import(`${FOLDER}eval.mjs`);
}
