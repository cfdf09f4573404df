import type { Payload } from 'payload';
import { onRevision } from '../../../cms/src/published/announce.ts';
import { seededRandom } from '../seededRandom.ts';
import { makeStepped, steppedEdits } from './guideEdits.ts';
import { makeEdit } from './publishLoop.ts';
import { readGuides } from './readGuides.ts';
import { say } from './say.ts';
import { writeRecordsLate } from './writeRecordsLate.ts';

const writes = [
  'create',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
  'commitTransaction',
] as const;

function readCollection(options: unknown): string {
  const collection: unknown =
    typeof options === 'object' && options !== null ? Reflect.get(options, 'collection') : null;
  return typeof collection === 'string' ? ` ${collection}` : '';
}

const answer = 'it is answered';

function dieBefore(step: string, { committed }: { committed: boolean }): void {
  say({ step, committed });
  process.kill(process.pid, 'SIGKILL');
}

/** Kills this process before a step from now: the `last`-th, or with 0 its answer. */
function killBefore(payload: Payload, last: number): (step: string) => void {
  let steps = 0;
  let committed = false;
  const reach = (step: string) => {
    steps += 1;
    if (last === 0 ? step !== answer : steps !== last) return;
    dieBefore(step, { committed });
  };
  for (const name of writes) {
    const write: unknown = Reflect.get(payload.db, name);
    if (typeof write !== 'function') continue;
    Reflect.set(payload.db, name, (...options: unknown[]) => {
      reach(`${name}${readCollection(options[0])}`);
      return Reflect.apply(write, payload.db, options);
    });
  }
  // Asked first, since the library listens only from now on.
  onRevision(() => {
    committed = true;
    reach('the library hears of it');
  });
  return reach;
}

interface StepOptions {
  kind: string | undefined;
  seed: number;
  /** Which step to die before, from 1; 0 for the answer to the client. */
  step: number;
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
  const reach = killBefore(payload, step);
  if (variant === 'late')
    writeRecordsLate(payload, () => {
      dieBefore('the late record', { committed: true });
    });
  await makeEdit(payload, {
    ...edit,
    async make(db) {
      const made = await edit.make(db);
      reach(answer);
      return made;
    },
  });
}
