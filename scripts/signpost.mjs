import { spawn } from 'node:child_process';
import path from 'node:path';
import { endWithNpm } from './lib/endWithNpm.mjs';
import { checkWritable, loadEnvironment, root } from './lib/environment.mjs';

endWithNpm();
checkWritable();
loadEnvironment();
const { build, install } = await import('./lib/prepare.mjs');
await install();
await build(['server']);

const child = spawn(
  process.execPath,
  [path.join(root, 'cms/dist/cli.js'), ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' } },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
