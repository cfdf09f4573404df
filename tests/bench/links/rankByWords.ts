import type { LibraryPage } from '../../../cms/src/links/index.ts';
import { readStems } from '../../../cms/src/links/text/readStems.ts';
import { createVocabulary } from '../../../cms/src/links/text/vocabulary.ts';

const K1 = 1.2;
const B = 0.75;

/** Ranks all pages by the words they share with one: BM25 (Robertson) or TF-IDF cosine. */
export function rankByWords(pages: readonly LibraryPage[], method: 'bm25' | 'tf-idf') {
  const vocabulary = createVocabulary();
  const texts = pages.map((page) => countWords(page));
  const documents = new Map<number, number>();
  for (const text of texts) {
    for (const stem of text.keys()) documents.set(stem, (documents.get(stem) ?? 0) + 1);
  }
  const lengths = texts.map((text) => [...text.values()].reduce((sum, count) => sum + count, 0));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);

  function countWords(page: LibraryPage): Map<number, number> {
    const counts = new Map<number, number>();
    const passages = [page.title, page.summary ?? '', ...page.blocks.map((block) => block.text)];
    for (const stem of passages.flatMap((text) => readStems(text, vocabulary))) {
      if (!vocabulary.isStopWord(stem)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
    return counts;
  }

  function rarity(stem: number): number {
    const count = documents.get(stem) ?? 0;
    return Math.log(1 + (pages.length - count + 0.5) / (count + 0.5));
  }

  function weigh(text: Map<number, number>): Map<number, number> {
    const weights = new Map(
      [...text].map(([stem, count]) => [stem, (1 + Math.log(count)) * rarity(stem)]),
    );
    const length = Math.hypot(...weights.values()) || 1;
    return new Map([...weights].map(([stem, weight]) => [stem, weight / length]));
  }

  const vectors = method === 'tf-idf' ? texts.map(weigh) : [];

  function compare(query: Map<number, number>, at: number): number {
    let score = 0;
    for (const [stem, weight] of query) {
      if (method === 'tf-idf') {
        score += weight * (vectors[at]?.get(stem) ?? 0);
      } else {
        const count = texts[at]?.get(stem) ?? 0;
        const scale = K1 * (1 - B + (B * (lengths[at] ?? 0)) / mean);
        score += (rarity(stem) * count * (K1 + 1)) / (count + scale);
      }
    }
    return score;
  }

  return (page: LibraryPage): { target: string; score: number }[] => {
    const counts = countWords(page);
    const query = method === 'tf-idf' ? weigh(counts) : counts;
    return pages
      .map(({ slug }, at) => ({ target: slug, score: compare(query, at) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
  };
}
