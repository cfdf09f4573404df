import { readFileSync } from 'node:fs';

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * When a process began, in a form that only compares for equality; null when there is none. Linux
 * tells the clock tick (field 22 of its stat line); elsewhere a running pid has to do.
 */
export function findProcessStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie has ended, and only waits to be asked for its exit code.
    if (fields[0] === 'Z') return null;
    return fields[19] ?? null;
  } catch {
    return isRunning(pid) ? 'running' : null;
  }
}
