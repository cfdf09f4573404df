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
  whyStale(unit: Unit): string | null;
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
    expect(stamps.whyStale(describeUnit())).toBeNull();
  });

  it('is current after its package was packed among the sources', () => {
    writeFileSync(at('src/signpost-sdk-0.1.0.tgz'), 'as `npm pack` leaves it');
    expect(stamps.whyStale(describeUnit())).toBeNull();
  });

  const changed = 'what was built has been changed';
  it.each<[string, () => void, string]>([
    ['cut short', () => truncateSync(at('dist/server.js'), 5), changed],
    ['emptied', () => truncateSync(at('dist/chunks/one.js'), 0), changed],
    ['altered', () => writeFileSync(at('dist/chunks/one.js'), 'a part of at'), changed],
    ['without one of its files', () => rmSync(at('dist/chunks/one.js')), changed],
    ['without its program', () => rmSync(at('dist/server.js')), 'what was built is gone'],
    ['with a file too many', () => writeFileSync(at('dist/chunks/two.js'), 'more'), changed],
    ['with an archive in what it gave', () => writeFileSync(at('dist/more.tgz'), 'more'), changed],
    [
      'of other sources',
      () => writeFileSync(at('src/server.ts'), 'newer source'),
      'its sources have changed',
    ],
    ['whose stamp is gone', () => stamps.removeStamp(describeUnit()), ''],
    ['whose stamp was cut short', () => truncateSync(at('node_modules/.stamp'), 64), changed],
  ])('%s is made anew, and says why', (_, damage, why) => {
    damage();
    expect(stamps.whyStale(describeUnit())).toBe(why);
  });
});
