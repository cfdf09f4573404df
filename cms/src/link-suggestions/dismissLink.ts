import type { Payload } from 'payload';
import { findAnswers, recordAnswer, withdrawAnswer } from '../guide-library/linkAnswers.ts';
import { loadSnapshot } from '../published/library/loadSnapshot.ts';
import { createPublishedStore } from '../published/store.ts';
import { withTransaction } from '../publishing/withTransaction.ts';
import { findGuide } from './pickGuides.ts';

/**
 * Records that a link isn't wanted, or takes an answer back. Says whether anything changed. Throws
 * for a slug or path that no published guide has.
 */
export async function dismissLink(
  payload: Payload,
  { slug, target, undo }: { slug: string; target: string; undo: boolean },
): Promise<boolean> {
  const snapshot = await loadSnapshot(createPublishedStore(payload));
  const ends = { source: findGuide(snapshot, slug).key, target: findGuide(snapshot, target).key };
  if (ends.source === ends.target) throw new Error('A guide never links to itself.');
  return withTransaction(payload, async (req) => {
    const answers = await findAnswers(req, { source: ends.source });
    const known = answers.find((answer) => answer.target === ends.target);
    if (undo) return known === undefined ? false : withdrawAnswer(req, known);
    if (known?.verdict === 'dismissed') return false;
    await recordAnswer(req, { ...ends, verdict: 'dismissed', words: null, answeredBy: null });
    return true;
  });
}
