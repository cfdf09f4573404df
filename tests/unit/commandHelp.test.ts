import { describe, expect, it } from 'vitest';
import { createProgram } from '../../cms/src/cli/createProgram.ts';
import { registerLinks } from '../../cms/src/cli/commands/links.ts';
import { countOf } from '../../cms/src/cli/commands/countOf.ts';
import { registerVerify } from '../../cms/src/cli/commands/verify.ts';

function writeHelp() {
  const program = createProgram();
  const openCms = () => Promise.reject(new Error('Help opens nothing.'));
  for (const register of [registerVerify, registerLinks]) register(program, { openCms });
  return program;
}

describe('the help of the program', () => {
  it('lists every command as it is called, those of a group too', () => {
    const help = writeHelp().helpInformation();
    const commands = [...help.matchAll(/^ {2}([a-z]+(?: [a-z]+)?) /gm)].map((match) => match[1]);
    expect(commands).toEqual(
      expect.arrayContaining(['verify', 'links report', 'links suggest', 'links dismiss', 'help']),
    );
  });

  it('lists the commands of a group in its own help', () => {
    const links = writeHelp().commands.find((command) => command.name() === 'links');
    expect(links?.helpInformation()).toMatch(/^ {2}links report \[options\] /m);
  });
});

describe('a count', () => {
  it('goes with one thing as with several', () => {
    expect([0, 1, 2].map((count) => countOf(count, 'file'))).toEqual([
      '0 files',
      '1 file',
      '2 files',
    ]);
  });
});
