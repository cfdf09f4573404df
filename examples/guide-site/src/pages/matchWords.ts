/** Words that most addresses have, or that say too little: "a", "how", "to". */
const shortest = 4;
/** Endings by which one word may differ from another: "therapies" and "therapy". */
const ending = 3;

const splitWords = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Whether a page may be what the words of an address meant: half of them begin a word of its title
 * or address. A search also finds "cycle" within "bicycle", and in any text that has the word once.
 */
export function matchWords(words: string, page: { title: string; slug: string | null }): boolean {
  const all = splitWords(words);
  const telling = all.filter((word) => word.length >= shortest);
  const wanted = telling.length > 0 ? telling : all;
  const known = splitWords(`${page.title} ${page.slug ?? ''}`);
  const met = wanted.filter((word) => {
    const beginning = word.slice(0, Math.max(shortest, word.length - ending));
    return known.some((one) => one.startsWith(beginning));
  });
  return wanted.length > 0 && met.length * 2 >= wanted.length;
}
