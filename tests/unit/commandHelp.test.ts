import { describe, expect, it } from 'vitest';
import { createProgram } from '../../cms/src/cli/createProgram.ts';
import { registerBackup } from '../../cms/src/cli/commands/backup.ts';
import { countOf } from '../../cms/src/cli/commands/countOf.ts';
import { registerCreateAdmin } from '../../cms/src/cli/commands/createAdmin.ts';
import { registerImport } from '../../cms/src/cli/commands/import.ts';
import { registerLinks } from '../../cms/src/cli/commands/links.ts';
import { registerOperations } from '../../cms/src/cli/commands/operations.ts';
import { registerRebuild } from '../../cms/src/cli/commands/rebuild.ts';
import { registerSeed } from '../../cms/src/cli/commands/seed.ts';
import { registerVerify } from '../../cms/src/cli/commands/verify.ts';
import { defineDeliver } from '../../cms/src/cli/deliver/deliverCommand.ts';

function writeHelp() {
  const program = createProgram();
  const openCms = () => Promise.reject(new Error('Help opens nothing.'));
  for (const register of [
    registerVerify,
    registerLinks,
    registerImport,
    registerBackup,
    registerCreateAdmin,
    registerOperations,
    registerRebuild,
    registerSeed,
  ]) {
    register(program, { openCms });
  }
  defineDeliver(program);
  return program;
}

type Command = ReturnType<typeof createProgram>;

/** The program, its groups and all their commands. */
function listAll(command: Command): Command[] {
  return [command, ...command.commands.flatMap(listAll)];
}

/** What the command prints as its help, in the width of a narrow terminal, and where it went. */
async function printHelp(...names: string[]) {
  const program = writeHelp();
  const written = { out: '', err: '' };
  for (const command of listAll(program)) {
    command.exitOverride().configureOutput({
      writeOut: (text) => (written.out += text),
      writeErr: (text) => (written.err += text),
      getOutHelpWidth: () => 80,
    });
  }
  const failed = await program
    .parseAsync(['help', ...names], { from: 'user' })
    .then(() => false)
    .catch(() => true);
  return { ...written, failed };
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
    expect(links?.helpInformation()).toMatch(/^ {2}links report /m);
    expect(links?.helpInformation()).not.toMatch(/^ {2}help /m);
  });

  it('is that of a command by the words in which it is listed', async () => {
    const { out, failed } = await printHelp('links', 'suggest');
    expect(failed).toBe(false);
    expect(out).toMatch(/^Usage: signpost links suggest /);
    expect(out).toContain('--min-score');
    expect((await printHelp('verify')).out).toMatch(/^Usage: signpost verify /);
    expect((await printHelp('links')).out).toMatch(/^Usage: signpost links /);
    expect((await printHelp()).out).toMatch(/^Usage: signpost \[/);
    expect(await printHelp('links', 'sugest')).toMatchObject({
      failed: true,
      err: expect.stringContaining("unknown command 'sugest'"),
    });
  });

  it('fits into 80 columns, that of each command too', async () => {
    const calls = [[], ['links'], ...writeHelp().commands.map((one) => [one.name()])];
    const links = writeHelp().commands.find((command) => command.name() === 'links');
    for (const one of links?.commands ?? []) calls.push(['links', one.name()]);
    for (const names of calls) {
      const { out } = await printHelp(...names);
      expect(out).toContain('Usage: signpost');
      expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    }
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
