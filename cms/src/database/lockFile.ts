import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Who holds the lock. */
export interface LockHolder {
  pid: number;
  /** When that process began, as the system tells it; a pid alone may be reused. */
  startedAt: string;
}

export interface LockOptions {
  path: string;
  self: LockHolder;
  /** When the process with this pid began, or null when there is none. */
  findStart: (pid: number) => string | null;
}

/** Another process is writing to the database file. */
export class DatabaseInUse extends Error {
  readonly pid: number;
  constructor({ path, pid }: { path: string; pid: number }) {
    super(
      `Process ${pid} is already writing to this database (${path}): a Signpost server, or a command. Stop it, or wait until it has finished.`,
    );
    this.name = 'DatabaseInUse';
    this.pid = pid;
  }
}

function errorCode(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function parseHolder(text: string): LockHolder | null {
  const [pid = '', startedAt = ''] = text.trim().split(' ');
  return /^\d+$/.test(pid) && startedAt !== '' ? { pid: Number(pid), startedAt } : null;
}

function isAlive(holder: LockHolder, findStart: LockOptions['findStart']): boolean {
  return findStart(holder.pid) === holder.startedAt;
}

/** Writes the lock whole beside its place and links it there, which fails when one stands there. */
function placeLock(path: string, text: string): boolean {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, text);
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Moves a dead process's lock away; puts it back if somebody else renewed it meanwhile. */
function removeStale(path: string, seen: string): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = readText(aside);
  if (moved !== null && moved !== seen) placeLock(path, moved);
  rmSync(aside, { force: true });
}

/**
 * Takes the right to write to a database file. The lock of a process that died counts for nothing.
 * Throws DatabaseInUse when another process holds it. Returns the call that gives it back.
 */
export function takeLock({ path, self, findStart }: LockOptions): () => void {
  const text = `${self.pid} ${self.startedAt}\n`;
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (placeLock(path, text)) {
      return () => {
        if (readText(path) === text) rmSync(path, { force: true });
      };
    }
    const seen = readText(path);
    if (seen === null) continue;
    const holder = parseHolder(seen);
    if (holder && isAlive(holder, findStart)) throw new DatabaseInUse({ path, pid: holder.pid });
    removeStale(path, seen);
  }
  throw new Error(`The lock file ${path} keeps changing. Try again.`);
}
