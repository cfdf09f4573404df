import { spawn } from 'node:child_process';
import { root, stop } from './environment.mjs';

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/** Runs a program; its output is shown only when it fails, or live where `live` is set. */
export function run(command, args, { cwd = root, env = process.env, live = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: live ? 'inherit' : 'pipe' });
    let output = '';
    const keep = (chunk) => {
      output = (output + chunk).slice(-200_000);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(output);
      else reject(Object.assign(new Error(`${command} ended with ${code}`), { output }));
    });
  });
}

/**
 * Shows one line for a step while it runs and its time when it is done. Where nobody looks at a
 * terminal, a line from time to time says that it still runs.
 */
export async function step(label, work, { everyMs = process.stdout.isTTY ? 500 : 15_000 } = {}) {
  const from = performance.now();
  const live = process.stdout.isTTY;
  if (live) process.stdout.write(`  … ${label}`);
  else console.log(`  … ${label}`);
  const timer = setInterval(() => {
    const line = `  … ${label} ${seconds(from)}`;
    if (live) process.stdout.write(`\r${line}`);
    else console.log(line);
  }, everyMs);
  try {
    const result = await work();
    // On a terminal it is written over the line of the step, which may have been longer.
    const done = `  ✓ ${label} (${seconds(from)})`;
    console.log(live ? `\r${done}      ` : done);
    return result;
  } catch (error) {
    if (live) console.log('');
    if (error.output) console.error(error.output);
    return stop(`"${label}" failed: ${error.message}. What the program said stands above.`);
  } finally {
    clearInterval(timer);
  }
}
