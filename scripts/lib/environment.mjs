import './checkNode.cjs';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
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

const firstLine =
  '# Made on the first start; see .env.example for every setting. Never commit this file.';

/** Writes a file whole or not at all. */
function writeWhole(file, text) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, text, { mode: 0o600 });
  renameSync(own, file);
}

/** The secret that was made here has 64 digits; with fewer the file was cut short. */
function isCutShort(text) {
  if (!text.startsWith(firstLine)) return firstLine.startsWith(text.trimEnd());
  const [, digits] = /^PAYLOAD_SECRET=([0-9a-f]*)$/m.exec(text) ?? [];
  return digits !== undefined ? digits.length < 64 : !text.includes('PAYLOAD_SECRET=');
}

/**
 * Makes the ignored file of secrets on the first run and reads it; real variables win. Where nobody
 * looks at a terminal, the programs that are started write without colors.
 */
export function loadEnvironment() {
  const file = path.join(root, '.env');
  if (!existsSync(file)) {
    writeWhole(file, `${firstLine}\nPAYLOAD_SECRET=${randomBytes(32).toString('hex')}\n`);
  }
  if (isCutShort(readFileSync(file, 'utf8')) && !process.env.PAYLOAD_SECRET) {
    stop(
      `${file} was cut short, and the secret in it with it. Put a copy of it back; or delete it for a new secret, with which everybody has to log in again.`,
    );
  }
  process.loadEnvFile(file);
  process.env.SIGNPOST_ROOT ??= root;
  if (!process.stdout.isTTY && process.env.FORCE_COLOR === undefined) process.env.NO_COLOR ??= '1';
}
