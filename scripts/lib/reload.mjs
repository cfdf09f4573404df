import { watch } from 'node:fs';
import path from 'node:path';
import { root } from './environment.mjs';
import { forgetBuild } from './prepare.mjs';
import { run } from './steps.mjs';

const QUIET_MS = 300;

/**
 * Bundles and restarts a program after its sources have changed. What the admin shows is left to
 * Next, which reloads it in place.
 */
export function reloadOnChange({ name, unit, cwd, folders, ignore, restart }) {
  let timer = null;
  let busy = false;
  let again = false;
  async function rebuild() {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    forgetBuild(unit);
    try {
      await run(path.join(root, cwd, 'node_modules/.bin/tsup'), [], { cwd: path.join(root, cwd) });
      console.log(`\n↻ ${name}`);
      await restart();
    } catch (error) {
      console.error(error.output ?? error.message);
    }
    busy = false;
    if (again) {
      again = false;
      await rebuild();
    }
  }
  for (const folder of folders) {
    watch(path.join(root, folder), { recursive: true }, (_event, file) => {
      if (!file || ignore.some((part) => file.startsWith(part))) return;
      clearTimeout(timer);
      timer = setTimeout(() => void rebuild(), QUIET_MS);
    });
  }
}
