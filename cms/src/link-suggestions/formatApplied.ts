import { safeLine } from '../terminal/safeText.ts';
import type { AppliedGuide } from './applySuggestions.ts';
import { describeLink } from './formatSuggestions.ts';
import type { SkipReason } from './applyToGuide.ts';

/**
 * What was written, as text: under each guide the links it got, or why it got none. A draft is named
 * by its path in the admin: this process doesn't know at which host and port the server runs.
 */
export function formatApplied(
  guides: readonly AppliedGuide[],
  { adminPath, minScore }: { adminPath: string; minScore: number },
): string {
  if (guides.length === 0) return sayNothing(minScore);
  const changed = guides.flatMap((guide) => (guide.kind === 'changed' ? [guide] : []));
  const lines = [
    ...changed.flatMap(({ guide, id, links }) => [
      safeLine(`${guide}  (draft at ${adminPath}/collections/articles/${id})`),
      ...links.flatMap(describeLink),
      '',
    ]),
    ...guides.flatMap((guide) =>
      guide.kind === 'skipped'
        ? [safeLine(`Left as it was: ${guide.guide} ${explain(guide.reason)}`)]
        : [],
    ),
  ];
  const count = changed.reduce((sum, { links }) => sum + links.length, 0);
  const skipped = guides.length - changed.length;
  return [
    ...lines,
    `Links added: ${count}, in drafts of guides: ${changed.length}. Guides left as they were: ${skipped}. Nothing was published.`,
  ].join('\n');
}

function sayNothing(minScore: number): string {
  return [
    `No link to add with a score of ${minScore} or more: a lower --min-score lets more in.`,
    'A guide that has a link for every 80 words gets no other, whatever its score.',
  ].join('\n');
}

function explain(reason: SkipReason): string {
  switch (reason.kind) {
    case 'being-edited':
      return `is being edited (last seen ${reason.since}). Try again later.`;
    case 'links-waiting':
      return `has suggested links in its draft that wait for being published: ${reason.targets.join(', ')}.`;
    case 'refused':
      return `couldn't be written: ${reason.message}`;
  }
}
