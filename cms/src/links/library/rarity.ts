/**
 * Inverse document frequency scaled to 0–1, so that libraries of different sizes compare:
 * 1 for a term of one page, near 0 for a term of every page.
 */
export function rarityOf(documents: number, pageCount: number): number {
  const total = Math.max(2, pageCount);
  return Math.max(0, Math.log((total + 1) / (documents + 0.5)) / Math.log(total * 2));
}
