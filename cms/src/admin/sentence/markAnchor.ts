interface MarkedText {
  before: string;
  /** Empty when the sentence doesn't hold the words. */
  anchor: string;
  after: string;
}

/** A sentence in three parts, the linked words in the middle. */
export function markAnchor({
  sentence,
  anchorText,
}: {
  sentence: string;
  anchorText: string;
}): MarkedText {
  const at = anchorText === '' ? -1 : sentence.indexOf(anchorText);
  if (at < 0) return { before: sentence, anchor: '', after: '' };
  return {
    before: sentence.slice(0, at),
    anchor: anchorText,
    after: sentence.slice(at + anchorText.length),
  };
}
