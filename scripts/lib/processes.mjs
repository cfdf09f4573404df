import { spawn } from 'node:child_process';

const GRACE_MS = 12_000;

/** Starts programs that end together: when one ends by itself, or on Ctrl-C, all are told to stop. */
export function createSupervisor() {
  const children = new Map();
  const ending = new WeakSet();
  let stopping = false;

  async function stopAll(code) {
    if (stopping) return;
    stopping = true;
    const ended = [...children.values()].map(
      (child) =>
        new Promise((resolve) => {
          if (child.exitCode !== null || child.signalCode !== null) return resolve();
          child.once('exit', resolve);
          child.kill('SIGTERM');
          setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref();
        }),
    );
    await Promise.all(ended);
    process.exit(code);
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!stopping) console.log('\nStopping …');
      void stopAll(0);
    });
  }

  /** Ends one program and waits for it; the others go on. */
  async function end(name) {
    const child = children.get(name);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    ending.add(child);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }

  /** Resolves when the program says over IPC that it is ready; its message is the answer. */
  function start(name, args, { cwd, env }) {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, args, {
        cwd,
        env,
        // A group of its own, so that Ctrl-C reaches it once, through us.
        detached: process.platform !== 'win32',
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      children.set(name, child);
      child.on('message', resolve);
      child.once('exit', (code) => {
        if (stopping || ending.has(child)) return;
        if (code !== 0) console.error(`\nThe ${name} has ended (${code ?? 'by a signal'}).`);
        void stopAll(code === 0 ? 0 : 1);
      });
    });
  }

  return { start, end, stopAll };
}
