import { markAnchor } from './markAnchor.ts';

/** A link's sentence with its words marked; the words alone where no sentence is known. */
export function MarkedSentence(link: { sentence: string; anchorText: string }) {
  const sentence = link.sentence === '' ? link.anchorText : link.sentence;
  const { before, anchor, after } = markAnchor({ sentence, anchorText: link.anchorText });
  return (
    <span className="signpost-sentence">
      {before}
      {anchor === '' ? null : <mark>{anchor}</mark>}
      {after}
    </span>
  );
}
