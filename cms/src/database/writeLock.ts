import { takeLock } from './lockFile.ts';
import { findProcessStart } from './processStart.ts';

interface HeldLock {
  holders: number;
  release: () => void;
}

declare global {
  var signpostWriteLocks: Map<string, HeldLock> | undefined;
}

function heldLocks(): Map<string, HeldLock> {
  globalThis.signpostWriteLocks ??= new Map();
  return globalThis.signpostWriteLocks;
}

/**
 * Takes the lock of a database file for this process, once however often it is asked for. It is
 * given back with the last release, and when the process ends.
 */
export function holdWriteLock(databaseFile: string): () => void {
  const path = `${databaseFile}.lock`;
  const locks = heldLocks();
  let lock = locks.get(path);
  if (!lock) {
    const startedAt = findProcessStart(process.pid) ?? 'running';
    const give = takeLock({
      path,
      self: { pid: process.pid, startedAt },
      findStart: findProcessStart,
    });
    process.once('exit', give);
    lock = {
      holders: 0,
      release: () => {
        process.off('exit', give);
        give();
      },
    };
    locks.set(path, lock);
  }
  const held = lock;
  held.holders += 1;
  let holding = true;
  return () => {
    if (!holding) return;
    holding = false;
    held.holders -= 1;
    if (held.holders > 0) return;
    locks.delete(path);
    held.release();
  };
}
