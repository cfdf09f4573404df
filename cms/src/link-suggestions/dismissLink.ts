import type { Payload } from 'payload';
import { findAnswers, pairOf, recordAnswer, withdrawAnswer } from '../guide-library/linkAnswers.ts';
import { findStandingLinks } from '../guide-library/standingLinks.ts';
import { loadSnapshot } from '../published/library/loadSnapshot.ts';
import { createPublishedStore } from '../published/store.ts';
import { withTransaction } from '../publishing/withTransaction.ts';
import { findGuide } from './pickGuides.ts';

export interface Dismissal {
  /** Whether an answer was recorded, or taken back. */
  readonly changed: boolean;
  /** Whether the guide links there already: for readers, or in its draft alone. */
  readonly standing: 'published' | 'waiting' | null;
}

/**
 * Records that a link isn't wanted, or takes an answer back; the guide's text stays as it is. Throws
 * for a slug or path that no published guide has.
 */
export async function dismissLink(
  payload: Payload,
  { slug, target, undo }: { slug: string; target: string; undo: boolean },
): Promise<Dismissal> {
  const snapshot = await loadSnapshot(createPublishedStore(payload));
  const ends = { source: findGuide(snapshot, slug).key, target: findGuide(snapshot, target).key };
  if (ends.source === ends.target) throw new Error('A guide never links to itself.');
  return withTransaction(payload, async (req) => {
    const answers = await findAnswers(req, { source: ends.source });
    const known = answers.find((answer) => answer.target === ends.target);
    const standing = (await findStandingLinks(req, [ends.source])).get(pairOf(ends)) ?? null;
    if (undo) {
      return { changed: known !== undefined && (await withdrawAnswer(req, known)), standing };
    }
    if (known?.verdict === 'dismissed') return { changed: false, standing };
    await recordAnswer(req, { ...ends, verdict: 'dismissed', words: null, answeredBy: null });
    return { changed: true, standing };
  });
}
