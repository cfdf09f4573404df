/** After so many texts that aren't there the search ends, so that a large file takes no long time. */
const MAX_MISSES = 200;

/** The offset at which each line begins. */
function listLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/**
 * Tells on which line of a text some words stand, from 1; null when they aren't there. Words asked
 * for again are looked for below where they were found before.
 */
export function createLineFinder(text: string): (words: string) => number | null {
  const starts = listLineStarts(text);
  const next = new Map<string, number>();
  let misses = 0;
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
  return (words) => {
    if (words === '' || misses > MAX_MISSES) return null;
    const offset = text.indexOf(words, next.get(words) ?? 0);
    if (offset === -1) {
      misses += 1;
      return null;
    }
    next.set(words, offset + words.length);
    return lineAt(offset);
  };
}
