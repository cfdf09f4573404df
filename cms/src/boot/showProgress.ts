interface Progress {
  done: number;
  total: number;
  label: string;
}

const WIDTH = 24;

/**
 * Draws a progress bar on one line of a terminal; elsewhere it prints a line at each tenth.
 * `total` is the number of steps; a bar that has reached it ends its line.
 */
export function progressBar(title: string, out: NodeJS.WriteStream = process.stdout) {
  let lastTenth = -1;
  return ({ done, total, label }: Progress): void => {
    const share = total === 0 ? 1 : done / total;
    if (out.isTTY) {
      const filled = Math.round(share * WIDTH);
      const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
      const line = `  ${title} ${bar} ${done}/${total} ${label}`.slice(0, (out.columns ?? 80) - 1);
      out.write(`\r\x1b[2K${line}${done >= total ? '\n' : ''}`);
      return;
    }
    const tenth = Math.floor(share * 10);
    if (tenth > lastTenth) out.write(`  ${title} ${done}/${total}\n`);
    lastTenth = tenth;
  };
}
