import type { Suggestion } from '../links/index.ts';
import { safeLine } from '../terminal/safeText.ts';
import { describeReason } from './describeReason.ts';
import type { GuideSuggestions } from './suggestForGuides.ts';

/** A link in three lines: its words, target and score; the sentence; and why. */
export function describeLink({
  anchor = '',
  target,
  score,
  sentence = '',
  reason,
}: Pick<Suggestion, 'anchor' | 'target' | 'score' | 'sentence' | 'reason'>): string[] {
  return [
    `  ${score.toFixed(2)}  "${anchor}" to ${target}`,
    `        ${sentence.replace(/\s+/g, ' ')}`,
    `        Why: ${describeReason(reason)}.`,
  ].map(safeLine);
}

/** Suggestions as text, under each guide the links; without any, how to see more. */
export function formatSuggestions(
  guides: readonly GuideSuggestions[],
  { minScore }: { minScore: number },
): string {
  if (guides.length === 0) {
    return minScore === 0
      ? 'No link to suggest: no words name another guide, or there is no room (one link for every 80 words).'
      : `No link to suggest: none has a score of ${minScore} or more, or there is no room (one link for every 80 words). A lower --min-score may show weaker ones.`;
  }
  const lines = guides.flatMap(({ guide, suggestions }) => [
    safeLine(guide),
    ...suggestions.flatMap(describeLink),
    '',
  ]);
  const count = guides.reduce((sum, { suggestions }) => sum + suggestions.length, 0);
  return [...lines, `Suggestions: ${count}, in guides: ${guides.length}`].join('\n');
}
