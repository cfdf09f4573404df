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

function* filesBelow(place) {
  if (!existsSync(place)) return;
  if (statSync(place).isFile()) {
    yield place;
    return;
  }
  for (const entry of readdirSync(place, { withFileTypes: true })) {
    if (['node_modules', 'dist', '.next'].includes(entry.name)) continue;
    yield* filesBelow(path.join(place, entry.name));
  }
}

/** A fingerprint of the contents of files and folders, and of this version of Node. */
export function fingerprint(inputs) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  for (const input of inputs) {
    for (const file of [...filesBelow(path.join(root, input))].sort()) {
      hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/** True when the stamp says that the output was made from the same inputs, and is there. */
export function isCurrent({ stamp, output, print }) {
  const file = path.join(root, stamp);
  return (
    existsSync(path.join(root, output)) && existsSync(file) && readFileSync(file, 'utf8') === print
  );
}

export function writeStamp({ stamp, print }) {
  const file = path.join(root, stamp);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, print);
}

/** To be called before output is touched: half of a build is never taken for a whole one. */
export function removeStamp({ stamp }) {
  rmSync(path.join(root, stamp), { force: true });
}
