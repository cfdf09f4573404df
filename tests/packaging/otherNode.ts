import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram } from './runProgram.ts';

export interface OtherNode {
  /** The program itself. */
  executable: string;
  remove(): Promise<void>;
}

/**
 * Another release line of Node, as npm brings it. Null, with a loud word, when it can't be had; in
 * CI nothing may be skipped, so there it throws.
 */
export async function fetchNode(major: number): Promise<OtherNode | null> {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const folder = await mkdtemp(path.join(tmpdir(), 'signpost-node-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  const { code, output } = await runProgram(
    'npm',
    ['install', '--no-audit', '--no-fund', '--prefer-offline', `${name}@${major}`],
    { cwd: folder },
  );
  if (code === 0) {
    const bin = platform === 'win' ? 'bin/node.exe' : 'bin/node';
    return { executable: path.join(folder, 'node_modules', name, bin), remove };
  }
  await remove();
  const reason = `Node ${major} could not be installed by npm (${name}@${major}):\n${output}`;
  if (process.env['CI']) throw new Error(reason);
  console.warn(`\n!! SKIPPED: the SDK on Node ${major}. ${reason}`);
  return null;
}
