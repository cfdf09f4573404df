const HEADER = 32;
const FRAME_HEADER = 24;

/** The bytes of one transaction in a write-ahead log, frame by frame. */
export interface LoggedTransaction {
  /** Where each of its frames begins. */
  frames: readonly number[];
  end: number;
}

/**
 * Finds the newest transaction in SQLite's write-ahead log (format: sqlite.org/fileformat2.html). A
 * frame is one page; the last one of a transaction carries the size of the database.
 */
export function findLastTransaction(log: Buffer): LoggedTransaction {
  const frameSize = FRAME_HEADER + log.readUInt32BE(8);
  const salts = log.subarray(16, 24);
  let frames: number[] = [];
  let last: LoggedTransaction | null = null;
  for (let at = HEADER; at + frameSize <= log.length; at += frameSize) {
    if (!log.subarray(at + 8, at + 16).equals(salts)) break;
    frames.push(at);
    if (log.readUInt32BE(at + 4) === 0) continue;
    last = { frames, end: at + frameSize };
    frames = [];
  }
  if (!last) throw new Error('The log holds no whole transaction.');
  return last;
}
