import type { Payload } from 'payload';
import { listAnsweredTargets } from '../guide-library/answeredTargets.ts';
import { openGuideLibrary } from '../guide-library/openGuideLibrary.ts';
import { applyToGuide } from './applyToGuide.ts';
import type { ApplyOutcome } from './applyToGuide.ts';
import { pickGuides } from './pickGuides.ts';
import type { SuggestRequest } from './suggestForGuides.ts';

export interface ApplyRequest extends SuggestRequest {
  readonly now: Date;
}

/** What became of one guide. */
export type AppliedGuide = ApplyOutcome & {
  /** Path of the guide. */
  readonly guide: string;
};

/**
 * Writes suggested links into the newest drafts of published guides, by path; never publishes. Each
 * guide is one unit of work, so a run that was stopped leaves whole drafts. Guides with nothing to
 * add are left out.
 */
export async function applySuggestions(
  payload: Payload,
  { slug, onProgress, ...request }: ApplyRequest,
): Promise<AppliedGuide[]> {
  const { snapshot, library, answers } = await openGuideLibrary(payload);
  const answered = listAnsweredTargets(answers, snapshot);
  const rows = [...pickGuides(snapshot, slug)].sort((one, other) =>
    (one.path ?? '') < (other.path ?? '') ? -1 : 1,
  );
  const accepting = new Set(
    answers.filter(({ verdict }) => verdict === 'accepted').map(({ source }) => source),
  );
  const guides: AppliedGuide[] = [];
  for (const [done, row] of rows.entries()) {
    onProgress?.({ done, total: rows.length });
    const except = answered.get(row.path ?? '') ?? new Set();
    const hasAccepted = accepting.has(row.key);
    const outcome = await applyToGuide(payload, row, {
      ...{ ...request, library, snapshot, except, hasAccepted },
    });
    if (outcome.kind !== 'nothing') guides.push({ guide: row.path ?? row.key, ...outcome });
  }
  onProgress?.({ done: rows.length, total: rows.length });
  return guides;
}
