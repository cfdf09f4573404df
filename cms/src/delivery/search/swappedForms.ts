/** Words that forgive one edit: in longer ones two are forgiven, which a swap is. */
const shortest = 5;
const longest = 8;

/**
 * What a word of one forgiven edit would be with two neighbouring letters in the other order; the
 * index counts such a swap as two edits.
 */
export function swappedForms(word: string): readonly string[] {
  const letters = [...word];
  if (letters.length < shortest || letters.length > longest) return [];
  const forms = letters
    .slice(1)
    .map((letter, index) =>
      [...letters.slice(0, index), letter, letters[index], ...letters.slice(index + 2)].join(''),
    );
  return [...new Set(forms)].filter((form) => form !== word);
}
