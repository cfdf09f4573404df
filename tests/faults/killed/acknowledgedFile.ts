import path from 'node:path';

/** Where the test leaves, for the next process, what the ones before it have acknowledged. */
export function acknowledgedFile(dataDir: string): string {
  return path.join(dataDir, 'acknowledged.json');
}
