import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { getSystemErrorMap } from 'node:util';
import { isRecord } from '../errors/isRecord.ts';

/** A folder that is needed can't be made. */
class FolderUnusable extends Error {
  override readonly name = 'FolderUnusable';
}

function describeReason(error: unknown): string {
  const { code, errno } = isRecord(error) ? error : {};
  if (code === 'EEXIST') return 'a file is there, or a link that leads nowhere';
  if (code === 'ENOENT') return 'the system takes no folders there';
  const known = typeof errno === 'number' ? getSystemErrorMap().get(errno) : undefined;
  return known?.[1] ?? String(error);
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Nobody else on the machine may look into it. */
const ownersAlone = 0o700;

/** Step by step: where the system takes no folders, Node's own recursive way never comes to an end. */
function makeWithParents(folder: string, mode?: number): void {
  if (isFolder(folder)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) makeWithParents(parent);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!isFolder(folder)) throw error;
  }
}

/**
 * Makes a folder and those above it, where they are missing. One that is made is its owner's alone: it
 * holds accounts and drafts.
 * @throws {FolderUnusable} which says why, and names the setting by which another can be chosen.
 */
export function makeFolder(folder: string, { setting }: { setting?: string } = {}): void {
  try {
    makeWithParents(folder, ownersAlone);
  } catch (cause) {
    const advice = `Choose another place${setting === undefined ? '' : `: ${setting}`}.`;
    throw new FolderUnusable(
      `Signpost can't make the folder ${folder}: ${describeReason(cause)}. ${advice}`,
      { cause },
    );
  }
}
