import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuildPublished } from '../../cms/src/published/rebuild.ts';
import { bundleProgram } from '../support/bundleProgram.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';
import { testDatabase } from '../support/testEnvironment.ts';

let running: RunningPayload;
let program: string;

interface Ended {
  code: number;
  output: string;
  errors: string;
}

/** Runs a command on the same database, as a process of its own. */
function runCommand(command: 'rebuild' | 'verify'): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...running.childEnv };
    execFile(process.execPath, [program, command], { env }, (error, output, errors) =>
      resolve({ code: error ? Number(error.code ?? -1) : 0, output, errors }),
    );
  });
}

describe.runIf(testDatabase() === 'sqlite')('an embedded database that a process has open', () => {
  beforeAll(async () => {
    program = await bundleProgram(path.resolve(import.meta.dirname, '../../cms/src/cli/index.ts'));
    running = await startPayload();
  });
  afterAll(async () => {
    await running.stop();
    await rm(program, { force: true });
  });

  it('is refused to a second process that would write, in one line that names the first', async () => {
    const { code, errors } = await runCommand('rebuild');
    expect(errors.trim().split('\n')).toEqual([
      expect.stringContaining(`Process ${process.pid} is already writing to this database`),
    ]);
    expect(code).toBe(1);
  });

  it('stays usable for the first', async () => {
    const data = { name: 'Still here', slug: 'still-here' };
    const { id } = await running.payload.create({ collection: 'topics', data });
    expect(id).toBeTruthy();
  });

  it('is read beside the first by verify, with what it has just written', async () => {
    const { payload } = running;
    const topic = { name: 'Seen', slug: 'seen' };
    await payload.create({ collection: 'topics', data: topic });
    expect(await runCommand('verify')).toEqual({
      code: 0,
      errors: '',
      output: expect.stringContaining('No difference'),
    });
    const where = { key: { like: 'topics:' } };
    await payload.db.deleteMany({ collection: 'published-documents', where });
    const { code, output } = await runCommand('verify');
    expect(code).toBe(1);
    expect(output).toContain('is published, but its row is missing.');
    await rebuildPublished(payload);
  });

  it('opens for the second once the first has closed it', async () => {
    await running.payload.db.destroy?.();
    const { code, output, errors } = await runCommand('rebuild');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toContain('Nothing to mend');
  });
});
