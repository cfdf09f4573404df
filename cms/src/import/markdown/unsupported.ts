/** A part of a file that has no counterpart here, and what became of it. */
export interface UnsupportedPart {
  readonly kind:
    | 'template-tag'
    | 'attribute-list'
    | 'mdx-import'
    | 'mdx-expression'
    | 'mdx-component'
    | 'not-mdx'
    | 'html-element'
    | 'html-comment'
    | 'html-markdown'
    | 'footnote'
    | 'checkbox'
    | 'aside'
    | 'embed'
    | 'link-title'
    | 'moved'
    | 'front-matter'
    | 'date'
    | 'shortened'
    | 'comments'
    | 'block';
  /** The part's first characters, at most 120, on one line. */
  readonly text: string;
  readonly kept: 'text' | 'children' | 'nothing';
  /** Line of the file, from 1; null where it isn't known. */
  readonly line: number | null;
}

/** A part as it is found; where it stands is looked up by its source when the page is read. */
export interface FoundPart extends Omit<UnsupportedPart, 'line'> {
  /** The first line of its source. */
  readonly source: string;
  /** Given where it is known at once. */
  readonly line?: number;
}

/** Names an unsupported part by the beginning of its source. */
export function describePart(
  kind: UnsupportedPart['kind'],
  source: string,
  kept: UnsupportedPart['kept'],
): FoundPart {
  const [first = ''] = source.trim().split('\n');
  return {
    kind,
    text: source.replace(/\s+/g, ' ').trim().slice(0, 120),
    kept,
    source: first.trim().slice(0, 200),
  };
}
