import type { Payload } from 'payload';
import { seededRandom } from '../seededRandom.ts';
import { chooseEdit, type GuideEdit, type KnownGuide } from './guideEdits.ts';
import { readGuides } from './readGuides.ts';
import { say } from './say.ts';

interface LoopOptions {
  seed: number;
  /** How many changes to make. @default without end */
  edits?: number;
}

function shownTitle(guide: KnownGuide | null): string | null {
  return guide?.state === 'published' ? guide.title : null;
}

/** Makes one change, with a line before it and one after it. */
export async function makeEdit(payload: Payload, edit: GuideEdit): Promise<KnownGuide | null> {
  const { guide, shows } = edit;
  const key = guide && (`articles:${guide.id}` as const);
  say({ doing: key, was: shownTitle(guide), shows });
  const made = await edit.make(payload);
  const id = made?.id ?? guide?.id ?? '';
  say({ done: `articles:${id}`, shows });
  return made;
}

/** Changes guides in an order that the seed gives, as it finds them. */
export async function publishLoop(payload: Payload, { seed, edits = Infinity }: LoopOptions) {
  const random = seededRandom(seed);
  let guides = await readGuides(payload);
  for (let step = 0; step < edits; step += 1) {
    const edit = chooseEdit({ random, guides, mark: `Seed ${seed}, step ${step}`, most: 20 });
    const made = await makeEdit(payload, edit);
    const others = guides.filter((guide) => guide !== edit.guide);
    guides = made === null ? others : [...others, made];
  }
}
