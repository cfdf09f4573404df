import type { Snapshot } from '../published/library/snapshot.ts';
import type { LinkAnswer } from './linkAnswers.ts';

/**
 * The paths of the targets that somebody has answered for already, by path of the page. They aren't
 * suggested there again, whatever the answer was.
 */
export function listAnsweredTargets(
  answers: readonly LinkAnswer[],
  snapshot: Snapshot,
): ReadonlyMap<string, ReadonlySet<string>> {
  const targets = new Map<string, Set<string>>();
  for (const answer of answers) {
    const source = snapshot.get(answer.source)?.path;
    const target = snapshot.get(answer.target)?.path;
    if (typeof source !== 'string' || typeof target !== 'string') continue;
    targets.set(source, (targets.get(source) ?? new Set()).add(target));
  }
  return targets;
}
