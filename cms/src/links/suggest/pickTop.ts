/** Numbers of the highest scores, the highest first; equals in the order of their numbers. */
export function pickTop(scores: ReadonlyMap<number, number>, count: number): number[] {
  const sorted = Float64Array.from(scores.values()).sort();
  const least = sorted[Math.max(0, sorted.length - count)] ?? 0;
  const top: [number, number][] = [];
  for (const entry of scores) if (entry[1] >= least) top.push(entry);
  return top
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, count)
    .map(([number]) => number);
}
