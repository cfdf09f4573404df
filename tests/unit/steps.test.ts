import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const steps = path.resolve(import.meta.dirname, '../../scripts/lib/steps.mjs');

/** Runs lines of a program that has `step`, with nobody at a terminal, and gives what it prints. */
async function print(program: string): Promise<string> {
  const text = `import { step } from ${JSON.stringify(steps)};\n${program}`;
  const args = ['--input-type=module', '--eval', text];
  return (await promisify(execFile)(process.execPath, args)).stdout;
}

describe('a step of the start, where nobody looks at a terminal', () => {
  it('is a line when it begins and one at its end', async () => {
    expect(await print(`await step('Building', () => 1);`)).toMatch(
      /^ {2}… Building\n {2}✓ Building \(\d+\.\d s\)\n$/,
    );
  });

  it('says from time to time that it still runs', async () => {
    const output = await print(`
      const write = console.log;
      const shown = (count) => new Promise((resolve) => {
        console.log = (line) => {
          write(line);
          if (/Building \\d/.test(line) && --count === 0) resolve();
        };
      });
      await step('Building', () => shown(2), { everyMs: 1 });`);
    expect(output).toMatch(
      /^ {2}… Building\n(?: {2}… Building \d+\.\d s\n){2,} {2}✓ Building \(\d+\.\d s\)\n$/,
    );
  });
});
