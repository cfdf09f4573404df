import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const settings = path.resolve(import.meta.dirname, '../../cms/src/logging/loggerSettings.ts');
const cms = path.resolve(import.meta.dirname, '../../cms');

it('writes the log for people with colors only where they are wanted', async () => {
  const program = `
    import { loggerSettings } from ${JSON.stringify(settings)};
    const log = { level: 'info', format: 'pretty', requests: false };
    for (const colors of [false, true]) {
      const { destination } = loggerSettings(log, { colors });
      const msg = colors ? 'In color' : 'Plain';
      destination.write(JSON.stringify({ level: 30, time: Date.now(), msg }) + '\\n');
    }`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
  const { stdout } = await run(process.execPath, args, { cwd: cms });
  const lines = stdout.split('\n');
  expect(lines).toContainEqual(expect.stringMatching(/^\[\d\d:\d\d:\d\d\] INFO: Plain$/));
  expect(lines.find((line) => line.includes('In color'))).toContain('\u001b[');
});
