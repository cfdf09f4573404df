/**
 * Keys for the words round an anchor: two before and four before with the anchor, and the anchor
 * with two after. Pages written to a pattern link the same words of the same sentence alike.
 */
export function linkContexts(
  stems: ArrayLike<number>,
  span: { readonly first: number; readonly last: number },
): string[] {
  const anchor = readRange(stems, span.first, span.last + 1);
  const before2 = readRange(stems, Math.max(0, span.first - 2), span.first);
  const before4 = readRange(stems, Math.max(0, span.first - 4), span.first);
  const after2 = readRange(stems, span.last + 1, Math.min(stems.length, span.last + 3));
  return [`${before2}<${anchor}`, `${before4}<<${anchor}`, `${anchor}>${after2}`];
}

/** The stems from `from` up to, not including, `to` as one text. */
export function readRange(stems: ArrayLike<number>, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 1) text += `${stems[at] ?? ''} `;
  return text;
}
