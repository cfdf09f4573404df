const CHECK_MS = 500;

/**
 * npm runs a script in a shell, and a SIGTERM to npm ends the shell without reaching the script.
 * Without this the servers would go on with nobody to end them.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, CHECK_MS);
  timer.unref();
}
