import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProgram } from '../../cms/src/cli/createProgram.ts';
import { registerLinks } from '../../cms/src/cli/commands/links.ts';
import { explainError } from '../../cms/src/cli/explainError.ts';

async function call(...args: string[]): Promise<unknown> {
  const program = createProgram();
  program.configureOutput({ writeErr: () => undefined, writeOut: () => undefined });
  registerLinks(program, { openCms: () => Promise.reject(new Error('It was opened.')) });
  return program.parseAsync(args, { from: 'user' }).catch((error: unknown) => error);
}

describe('a command that is called wrongly', () => {
  it.each([
    ['links', 'report', '--fail-on', 'broken,orphans'],
    ['links', 'report', '--format', 'xml'],
    ['links', 'suggest', '--min-score', '2'],
    ['links', 'suggest', '--nothing'],
    ['links', 'dismiss', 'one'],
    ['links', 'nowhere'],
    ['nowhere'],
  ])('is told from one that failed: %s %s %s', async (...args) => {
    const error = await call(...args);
    expect(error).toMatchObject({ code: expect.stringMatching(/^commander\./), exitCode: 1 });
  });

  it('is no mistake when it asks for help, and one that is called rightly is run', async () => {
    expect(await call('links', 'report', '--help')).toMatchObject({ exitCode: 0 });
    expect(await call('links', 'report')).toMatchObject({ message: 'It was opened.' });
  });
});

describe('a file that cannot be written', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'signpost-exit-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is explained by the folder that is missing', async () => {
    const file = path.join(folder, 'nowhere', 'links.html');
    const error: unknown = await writeFile(file, '').catch((error: unknown) => error);
    expect(explainError(error)).toBe(
      `There is no folder "${path.dirname(file)}", and so no "${file}".`,
    );
  });
});
