import { createLocalReq } from 'payload';
import type { Payload } from 'payload';
import { storeLinkLearning } from '../guide-library/linkLearning.ts';
import type { LinkLearning } from '../guide-library/linkLearning.ts';
import { openGuideLibrary } from '../guide-library/openGuideLibrary.ts';

/** Learns from the published links and all answers, and stores it for suggestions to come. */
export async function learnLinks(payload: Payload, { now }: { now: Date }): Promise<LinkLearning> {
  const { pages, library, feedback } = await openGuideLibrary(payload, { learnAnew: true });
  const learning = {
    learned: library.learned,
    learnedAt: now.toISOString(),
    guides: pages.length,
    answers: feedback.length,
  };
  await storeLinkLearning(await createLocalReq({}, payload), learning);
  return learning;
}
