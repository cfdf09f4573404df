import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseInUse, takeLock } from '../../cms/src/database/lockFile.ts';

const self = { pid: 10, startedAt: '100' };
const other = { pid: 20, startedAt: '200' };
const processes = new Map([
  [self.pid, self.startedAt],
  [other.pid, other.startedAt],
]);
const findStart = (pid: number) => processes.get(pid) ?? null;

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'signpost-lock-'));
  file = path.join(folder, 'signpost.db.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the lock of a database file', () => {
  it('is refused while the process that holds it runs', () => {
    takeLock({ path: file, self: other, findStart });
    expect(() => takeLock({ path: file, self, findStart })).toThrow(DatabaseInUse);
    expect(() => takeLock({ path: file, self, findStart })).toThrow(/^Process 20 .*[^\n]*$/);
  });

  it('is free again once it was given back, and leaves no files', () => {
    takeLock({ path: file, self: other, findStart })();
    expect(readdirSync(folder)).toEqual([]);
    takeLock({ path: file, self, findStart })();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['of a process that has ended', '30 300\n'],
    ['of a process whose number another one has now', '20 199\n'],
    ['that is damaged', 'what is this'],
    ['that is empty', ''],
  ])('%s is taken over', (_, text) => {
    writeFileSync(file, text);
    takeLock({ path: file, self, findStart });
    expect(readFileSync(file, 'utf8')).toBe('10 100\n');
    expect(readdirSync(folder)).toEqual(['signpost.db.lock']);
  });

  it('that another process took meanwhile is not given back for it', () => {
    const give = takeLock({ path: file, self, findStart });
    writeFileSync(file, '20 200\n');
    give();
    expect(existsSync(file)).toBe(true);
  });
});
