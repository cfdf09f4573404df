import { onRevision } from '../../../cms/src/published/announce.ts';
import { say } from './say.ts';

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

/** The last step of every change: the client is told. */
export const answer = 'it is answered';

function readCollection(options: unknown): string {
  const collection: unknown =
    typeof options === 'object' && options !== null ? Reflect.get(options, 'collection') : null;
  return typeof collection === 'string' ? ` ${collection}` : '';
}

/** Says which step would come next, and kills this process. */
export function dieBefore(step: string, { committed }: { committed: boolean }): void {
  say({ step, committed });
  process.kill(process.pid, 'SIGKILL');
}

/**
 * Kills this process before a step from now on: the one of that number, from 1, or of that name. A
 * step is a write to the database, a commit, or what the returned function is told of.
 */
export function killBefore(db: object, last: number | string): (step: string) => void {
  let steps = 0;
  let committed = false;
  const reach = (step: string) => {
    steps += 1;
    if (last === steps || last === step) dieBefore(step, { committed });
  };
  for (const name of writes) {
    const write: unknown = Reflect.get(db, name);
    if (typeof write !== 'function') continue;
    Reflect.set(db, name, (...options: unknown[]) => {
      reach(`${name}${readCollection(options[0])}`);
      return Reflect.apply(write, db, options);
    });
  }
  onRevision(() => {
    committed = true;
    reach('the library hears of it');
  });
  return reach;
}

/** A step as it stands on the command line: a number or a name. */
export function readStep(text: string | undefined): number | string {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : (text ?? '');
}
