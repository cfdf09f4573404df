import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { root } from './environment.mjs';

const made = ['node_modules', 'dist', '.next'];

/** What is made from the sources and stands among them, `npm pack`'s archive included. */
const isMade = (name) => made.includes(name) || /\.(log|tgz|tsbuildinfo)$/.test(name);

function* filesBelow(place, isLeftOut) {
  if (!existsSync(place)) return;
  if (statSync(place).isFile()) {
    yield place;
    return;
  }
  for (const entry of readdirSync(place, { withFileTypes: true })) {
    if (isLeftOut(entry.name)) continue;
    yield* filesBelow(path.join(place, entry.name), isLeftOut);
  }
}

/**
 * A fingerprint of the contents of files and folders, and of this version of Node. Files and folders
 * of some names are left out; by default what is made from the others.
 */
export function fingerprint(inputs, isLeftOut = isMade) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  for (const input of inputs) {
    for (const file of [...filesBelow(path.join(root, input), isLeftOut)].sort()) {
      hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

const fingerprintOutput = ({ outputs = [], notOutputs = [] }) =>
  fingerprint(outputs, (name) => notOutputs.includes(name));

/**
 * Null when the stamp says that the output was made from the same inputs, and the output is whole:
 * what was cut short or altered since has another fingerprint. Otherwise why it is to be made anew;
 * an empty text when it never was.
 */
export function whyStale({ stamp, print, ...unit }) {
  const file = path.join(root, stamp);
  if (!existsSync(file)) return '';
  if (!existsSync(path.join(root, unit.output))) return 'what was built is gone';
  const [input, output] = readFileSync(file, 'utf8').split('\n');
  if (input !== print) return 'its sources have changed';
  return output === fingerprintOutput(unit) ? null : 'what was built has been changed';
}

export function writeStamp({ stamp, print, ...unit }) {
  const file = path.join(root, stamp);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${print}\n${fingerprintOutput(unit)}`);
}

/** To be called before output is touched: half of a build is never taken for a whole one. */
export function removeStamp({ stamp }) {
  rmSync(path.join(root, stamp), { force: true });
}
