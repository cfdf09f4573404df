import {
  chmodSync,
  existsSync,
  mkdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../../cms/src/database/makeFolder.ts';
import { makeTestFolder } from '../support/testEnvironment.ts';

const folder = makeTestFolder();
writeFileSync(path.join(folder, 'file'), '');
symlinkSync('gone/away', path.join(folder, 'dangling'));
symlinkSync('circle', path.join(folder, 'circle'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('makeFolder', () => {
  it('makes what is missing, and leaves what is there', () => {
    const deep = path.join(folder, 'one/two/three');
    makeFolder(deep);
    writeFileSync(path.join(deep, 'kept'), '');
    makeFolder(deep);
    expect(existsSync(path.join(deep, 'kept'))).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('keeps what it makes to its owner', () => {
    const own = path.join(folder, 'accounts/own');
    makeFolder(own);
    expect(statSync(own).mode & 0o777).toBe(0o700);
    const shared = path.join(folder, 'shared');
    mkdirSync(shared);
    chmodSync(shared, 0o750);
    makeFolder(shared);
    expect(statSync(shared).mode & 0o777).toBe(0o750);
  });

  it('follows a link to a folder', () => {
    mkdirSync(path.join(folder, 'real'));
    symlinkSync('real', path.join(folder, 'link'));
    makeFolder(path.join(folder, 'link/within'));
    expect(existsSync(path.join(folder, 'real/within'))).toBe(true);
  });

  // Where the system takes no folders, Node's own way would go on for ever.
  it.each([
    ['/proc/nope', 'the system takes no folders there'],
    ['/proc/nope/deeper', 'the system takes no folders there'],
    [path.join(folder, 'file'), 'a file is there, or a link that leads nowhere'],
    [path.join(folder, 'file/within'), 'not a directory'],
    [path.join(folder, 'dangling'), 'a file is there, or a link that leads nowhere'],
    [path.join(folder, 'dangling/within'), 'a file is there, or a link that leads nowhere'],
    [path.join(folder, 'circle'), 'too many symbolic links encountered'],
    [path.join(folder, 'n'.repeat(300)), 'name too long'],
  ])('says of %s why it can not be made', (place, reason) => {
    expect(() => makeFolder(place, { setting: 'SIGNPOST_DATA_DIR' })).toThrow(
      `Signpost can't make the folder ${place}: ${reason}. Choose another place: SIGNPOST_DATA_DIR.`,
    );
  });
});
