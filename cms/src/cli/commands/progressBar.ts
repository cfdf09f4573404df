import { Presets, SingleBar } from 'cli-progress';

interface Progress {
  done: number;
  total: number;
}

/** Shows steps as a bar on a terminal, and elsewhere as a line at each tenth. Writes to stderr. */
export function createProgressBar(title: string): {
  update(progress: Progress): void;
  stop(): void;
} {
  if (!process.stderr.isTTY) return createProgressLines(title);
  const bar = new SingleBar(
    { format: `${title} {bar} {value}/{total} {eta_formatted}`, stream: process.stderr },
    Presets.shades_classic,
  );
  let isStarted = false;
  return {
    update({ done, total }) {
      if (!isStarted) bar.start(total, 0);
      isStarted = true;
      bar.update(done);
    },
    stop() {
      if (isStarted) bar.stop();
    },
  };
}

function createProgressLines(title: string) {
  let shown = -1;
  return {
    update({ done, total }: Progress) {
      const tenth = Math.floor((done / Math.max(1, total)) * 10);
      if (tenth === shown) return;
      shown = tenth;
      process.stderr.write(`${title} ${done}/${total}\n`);
    },
    stop() {},
  };
}
