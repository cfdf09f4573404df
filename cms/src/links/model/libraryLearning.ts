import { hashText } from './hashText.ts';
import { MENTION_ROW, TARGET_ROW } from './rankingModel.ts';
import type { LearnedModel } from './rankingModel.ts';
import type { Forest } from './trees.ts';

/** What a library's own links and its editors' answers teach. Plain JSON. */
export interface LearnedFromLibrary {
  /** Names what it corrects; see `readLearned`. */
  readonly basis: string;
  readonly mention: Forest;
  readonly target: Forest;
}

/** An editor's answer to a suggestion. Of several for one pair the last counts. */
export interface SuggestionFeedback {
  /** Slugs of the page and of the suggested target. */
  readonly source: string;
  readonly target: string;
  readonly verdict: 'accepted' | 'dismissed';
}

/** The prior with the library's corrections on top. */
export function addLearned(prior: LearnedModel, learned: LearnedFromLibrary | null): LearnedModel {
  if (learned === null) return prior;
  return {
    ...prior,
    mention: [...prior.mention, learned.mention],
    target: [...prior.target, learned.target],
  };
}

/** Changes whenever the weights or features do that corrections are made for. */
export function nameBasis({ mention, target }: LearnedModel): string {
  return hashText(JSON.stringify([MENTION_ROW, TARGET_ROW, mention, target]));
}

/** Stored learning, read back; null when it isn't whole or was made by another version. */
export function readLearned(value: unknown, prior: LearnedModel): LearnedFromLibrary | null {
  if (typeof value !== 'object' || value === null) return null;
  const basis: unknown = Reflect.get(value, 'basis');
  const mention: unknown = Reflect.get(value, 'mention');
  const target: unknown = Reflect.get(value, 'target');
  if (basis !== nameBasis(prior) || !isForest(mention) || !isForest(target)) return null;
  return { basis, mention, target };
}

function isForest(value: unknown): value is Forest {
  if (typeof value !== 'object' || value === null) return false;
  const trees: unknown = Reflect.get(value, 'trees');
  return isNumber(Reflect.get(value, 'base')) && Array.isArray(trees) && trees.every(isTree);
}

/** Every branch leads on to nodes that exist, so that scoring always comes to a leaf. */
function isTree(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const lists = ['feature', 'threshold', 'left', 'value'].map((key) => readNumbers(value, key));
  const [feature, , left] = lists;
  const count = feature?.length ?? 0;
  if (count === 0 || lists.some((list) => list?.length !== count)) return false;
  return (feature ?? []).every((column, node) => {
    const child = left?.[node] ?? -1;
    return column < 0 || (Number.isInteger(child) && child > node && child + 1 < count);
  });
}

function readNumbers(tree: object, key: string): number[] | null {
  const list: unknown = Reflect.get(tree, key);
  return Array.isArray(list) && list.every(isNumber) ? list : null;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
