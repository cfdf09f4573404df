import type { PayloadRequest } from 'payload';
import type { SuggestionFeedback } from '../links/index.ts';
import type { Snapshot } from '../published/library/snapshot.ts';
import { pairOf } from './linkAnswers.ts';
import type { LinkAnswer } from './linkAnswers.ts';
import { findStandingLinks } from './standingLinks.ts';

/**
 * What the answers teach. A suggestion that was accepted counts once the link is published: until
 * then nobody has looked at what a program wrote, and it teaches nothing. Once it is gone from both
 * the draft and the published text, somebody took it out, which says the same as a dismissal.
 */
export async function readFeedback(
  req: PayloadRequest,
  answers: readonly LinkAnswer[],
  snapshot: Snapshot,
): Promise<SuggestionFeedback[]> {
  const accepted = answers.filter(({ verdict }) => verdict === 'accepted');
  const sources = [...new Set(accepted.map(({ source }) => source))];
  const standing = await findStandingLinks(req, sources);
  return answers.flatMap((answer) => {
    const source = snapshot.get(answer.source)?.path;
    const target = snapshot.get(answer.target)?.path;
    if (typeof source !== 'string' || typeof target !== 'string') return [];
    const state = answer.verdict === 'accepted' ? standing.get(pairOf(answer)) : undefined;
    if (state === 'waiting') return [];
    return [{ source, target, verdict: state === 'published' ? 'accepted' : 'dismissed' }];
  });
}
