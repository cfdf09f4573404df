import './checkNode.cjs';
import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Ends the process with one clear line and no stack. */
export function stop(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

export function checkWritable(folder = root) {
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    stop(
      `Signpost can't write to ${folder}. Give your user the right to write there, or clone into a folder of your own.`,
    );
  }
}

/** Makes the ignored file of secrets on the first run and reads it; real variables win. */
export function loadEnvironment() {
  const file = path.join(root, '.env');
  if (!existsSync(file)) {
    writeFileSync(
      file,
      [
        '# Made on the first start; see .env.example for every setting. Never commit this file.',
        `PAYLOAD_SECRET=${randomBytes(32).toString('hex')}`,
        '',
      ].join('\n'),
      { mode: 0o600 },
    );
  }
  process.loadEnvFile(file);
  process.env.SIGNPOST_ROOT ??= root;
}
