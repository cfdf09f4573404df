import { cpSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

interface Unit {
  stamp: string;
  output: string;
  outputs: string[];
  notOutputs: string[];
  print: string;
}

interface Stamps {
  fingerprint(inputs: string[]): string;
  isCurrent(unit: Unit): boolean;
  removeStamp(unit: Unit): void;
  writeStamp(unit: Unit): void;
}

// The scripts take the folder that they stand in as the root: here an installation of its own.
const root = mkdtempSync(path.join(tmpdir(), 'signpost-stamps-'));
cpSync(path.resolve(import.meta.dirname, '../../scripts/lib'), path.join(root, 'scripts/lib'), {
  recursive: true,
});
const stamps: Stamps = await import(path.join(root, 'scripts/lib/stamps.mjs'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const at = (file: string) => path.join(root, file);

function describeUnit(): Unit {
  return {
    stamp: 'node_modules/.stamp',
    output: 'dist/server.js',
    outputs: ['dist'],
    notOutputs: ['cache'],
    print: stamps.fingerprint(['src']),
  };
}

beforeEach(() => {
  for (const folder of ['src', 'dist/chunks', 'dist/cache']) {
    rmSync(at(folder), { recursive: true, force: true });
    mkdirSync(at(folder), { recursive: true });
  }
  writeFileSync(at('src/server.ts'), 'source');
  writeFileSync(at('dist/server.js'), 'the whole program');
  writeFileSync(at('dist/chunks/one.js'), 'a part of it');
  stamps.writeStamp(describeUnit());
});

describe('a build', () => {
  it('is current as it was made, whatever is cached beside it', () => {
    writeFileSync(at('dist/cache/page.html'), 'written while it runs');
    expect(stamps.isCurrent(describeUnit())).toBe(true);
  });

  it('is current after its package was packed among the sources', () => {
    writeFileSync(at('src/signpost-sdk-0.1.0.tgz'), 'as `npm pack` leaves it');
    expect(stamps.isCurrent(describeUnit())).toBe(true);
  });

  it.each<[string, () => void]>([
    ['cut short', () => truncateSync(at('dist/server.js'), 5)],
    ['emptied', () => truncateSync(at('dist/chunks/one.js'), 0)],
    ['altered', () => writeFileSync(at('dist/chunks/one.js'), 'a part of at')],
    ['without one of its files', () => rmSync(at('dist/chunks/one.js'))],
    ['with a file too many', () => writeFileSync(at('dist/chunks/two.js'), 'more')],
    ['with an archive in what it gave', () => writeFileSync(at('dist/more.tgz'), 'more')],
    ['of other sources', () => writeFileSync(at('src/server.ts'), 'newer source')],
    ['whose stamp is gone', () => stamps.removeStamp(describeUnit())],
    ['whose stamp was cut short', () => truncateSync(at('node_modules/.stamp'), 64)],
  ])('%s is made anew', (_, damage) => {
    damage();
    expect(stamps.isCurrent(describeUnit())).toBe(false);
  });
});
