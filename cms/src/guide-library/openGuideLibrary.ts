import { createLocalReq } from 'payload';
import type { Payload } from 'payload';
import { prepareLibraryInTurns } from '../links/index.ts';
import type { Library, LibraryPage, SuggestionFeedback } from '../links/index.ts';
import { loadSnapshot } from '../published/library/loadSnapshot.ts';
import type { Snapshot } from '../published/library/snapshot.ts';
import { createPublishedStore } from '../published/store.ts';
import { findAnswers } from './linkAnswers.ts';
import type { LinkAnswer } from './linkAnswers.ts';
import { readLinkLearning } from './linkLearning.ts';
import { readFeedback } from './readFeedback.ts';
import { readGuidePages } from './readGuidePages.ts';

/** The published guides, ready for the link engine. */
export interface GuideLibrary {
  readonly snapshot: Snapshot;
  /** By path. */
  readonly pages: readonly LibraryPage[];
  readonly library: Library;
  readonly answers: readonly LinkAnswer[];
  /** What of them teaches something today. */
  readonly feedback: readonly SuggestionFeedback[];
}

export interface OpenGuideLibraryOptions {
  /** Learn anew, whatever was learnt before. @default false: only when nothing usable is stored */
  readonly learnAnew?: boolean;
}

/** Reads what is published and what people said to suggestions. Writes nothing. */
export async function openGuideLibrary(
  payload: Payload,
  { learnAnew = false }: OpenGuideLibraryOptions = {},
): Promise<GuideLibrary> {
  const req = await createLocalReq({}, payload);
  const snapshot = await loadSnapshot(createPublishedStore(payload));
  const pages = await readGuidePages(payload, snapshot);
  const answers = await findAnswers(req);
  const feedback = await readFeedback(req, answers, snapshot);
  const known = learnAnew ? null : await readLinkLearning(req);
  const options = known === null ? { feedback } : { learned: known.learned };
  const library = await prepareLibraryInTurns(pages, options);
  return { snapshot, pages, library, answers, feedback };
}
