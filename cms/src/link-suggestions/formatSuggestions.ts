import type { GuideSuggestions } from './suggestForGuides.ts';

/** Suggestions as text: under each guide the words, their target, the score and the sentence. */
export function formatSuggestions(guides: readonly GuideSuggestions[]): string {
  if (guides.length === 0) return 'No link to suggest.';
  const lines = guides.flatMap(({ guide, suggestions }) => [
    guide,
    ...suggestions.flatMap(({ anchor = '', target, score, sentence = '' }) => [
      `  ${score.toFixed(2)}  "${anchor}" to ${target}`,
      `        ${sentence.replace(/\s+/g, ' ')}`,
    ]),
    '',
  ]);
  const count = guides.reduce((sum, { suggestions }) => sum + suggestions.length, 0);
  return [...lines, `Suggestions: ${count}, in guides: ${guides.length}`].join('\n');
}
