import { RELATED_ROW } from '../related/relatedFeatures.ts';
import { hashText } from './hashText.ts';
import { LEARNED_MODEL } from './learnedModel.ts';
import { MENTION_ROW, TARGET_ROW } from './rankingModel.ts';

/** Changes whenever the engine's weights, or the features they weigh, do. */
export function nameWeights(): string {
  return hashText(JSON.stringify([MENTION_ROW, TARGET_ROW, RELATED_ROW, LEARNED_MODEL]));
}
