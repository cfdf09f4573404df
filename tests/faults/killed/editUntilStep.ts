import type { Payload } from 'payload';
import { seededRandom } from '../seededRandom.ts';
import { makeStepped, steppedEdits } from './guideEdits.ts';
import { answer, dieBefore, killBefore } from './killBefore.ts';
import { makeEdit } from './publishLoop.ts';
import { readGuides } from './readGuides.ts';
import { writeRecordsLate } from './writeRecordsLate.ts';

interface StepOptions {
  kind: string | undefined;
  seed: number;
  /** Which step to die before: see `killBefore`. */
  step: number | string;
  /** `late`: writes the change record after the commit and dies before it, to prove that it shows. */
  variant: string | undefined;
}

/** Makes one change and dies before one of its steps: a write, the commit, or what comes after. */
export async function editUntilStep(
  payload: Payload,
  { kind, seed, step, variant }: StepOptions,
): Promise<void> {
  const stepped = steppedEdits.find((name) => name === kind);
  if (!stepped) throw new Error(`No such change: ${kind}`);
  const guides = await readGuides(payload);
  const mark = `Step ${step} of ${stepped} ${seed}`;
  const edit = makeStepped(stepped, { random: seededRandom(seed), guides, mark, most: 0 });
  const reach = killBefore(payload.db, step);
  if (variant === 'late') {
    writeRecordsLate(payload, () => dieBefore('the late record', { committed: true }));
  }
  await makeEdit(payload, {
    ...edit,
    async make(db) {
      const made = await edit.make(db);
      reach(answer);
      return made;
    },
  });
}
