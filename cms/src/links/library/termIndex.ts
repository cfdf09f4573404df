/** Which pages have a term, and how much weight it has there. */
export interface Postings {
  readonly pages: number[];
  readonly weights: number[];
}

/** A sparse vector of unit length. */
export interface SparseVector {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

export function addToPostings(
  index: Map<number, Postings>,
  page: number,
  vector: SparseVector,
): void {
  vector.terms.forEach((term, at) => {
    const postings = index.get(term) ?? { pages: [], weights: [] };
    postings.pages.push(page);
    postings.weights.push(vector.weights[at] ?? 0);
    index.set(term, postings);
  });
}

export function removeFromPostings(
  index: Map<number, Postings>,
  page: number,
  vector: SparseVector,
): void {
  for (const term of vector.terms) {
    const postings = index.get(term);
    const at = postings?.pages.indexOf(page) ?? -1;
    if (postings === undefined || at === -1) continue;
    postings.pages.splice(at, 1);
    postings.weights.splice(at, 1);
  }
}

/** Cosine of the vector with every page's, by page number. */
export function compareToAll(
  index: ReadonlyMap<number, Postings>,
  vector: SparseVector,
  pageCount: number,
): Float64Array {
  const scores = new Float64Array(pageCount);
  // Plain loops: this is most of the work in a large library.
  for (let at = 0; at < vector.terms.length; at += 1) {
    const postings = index.get(vector.terms[at] ?? -1);
    if (postings === undefined) continue;
    const { pages, weights } = postings;
    const weight = vector.weights[at] ?? 0;
    for (let place = 0; place < pages.length; place += 1) {
      const page = pages[place] ?? 0;
      scores[page] = (scores[page] ?? 0) + weight * (weights[place] ?? 0);
    }
  }
  return scores;
}

/** Cosine of two vectors. */
export function cosine(a: SparseVector, b: SparseVector): number {
  const weights = new Map([...a.terms].map((term, at) => [term, a.weights[at] ?? 0]));
  let sum = 0;
  b.terms.forEach((term, at) => {
    sum += (weights.get(term) ?? 0) * (b.weights[at] ?? 0);
  });
  return sum;
}
