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
    | 'block';
  /** The part's first characters, at most 120, on one line. */
  readonly text: string;
  readonly kept: 'text' | 'children' | 'nothing';
}

/** Names an unsupported part by the beginning of its source. */
export function describePart(
  kind: UnsupportedPart['kind'],
  source: string,
  kept: UnsupportedPart['kept'],
): UnsupportedPart {
  return { kind, text: source.replace(/\s+/g, ' ').trim().slice(0, 120), kept };
}
