/** Reads the lines of addresses in their order: for each time an address is asked for, the next. */
export function createLineReader(
  lines: ReadonlyMap<string, readonly number[]>,
): (address: string) => { line?: number } {
  const read = new Map<string, number>();
  return (address) => {
    const known = lines.get(address) ?? [];
    const index = read.get(address) ?? 0;
    read.set(address, index + 1);
    const line = known[Math.min(index, known.length - 1)];
    return line === undefined ? {} : { line };
  };
}
