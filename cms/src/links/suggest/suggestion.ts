/** Why a link is suggested, as a value; screens turn it into words. */
export type SuggestionReason =
  /** The words are the title of the target, but for words like "the" and inflection. */
  | { readonly kind: 'title-mention'; readonly words: string; readonly title: string }
  /** The words share something with the target's title. */
  | { readonly kind: 'partial-title'; readonly words: string; readonly title: string }
  /** The words share something with the last part of the target's address. */
  | { readonly kind: 'address-mention'; readonly words: string }
  /** The words are the initials of the target's title. */
  | { readonly kind: 'acronym-mention'; readonly words: string; readonly title: string }
  /** The words are a heading in the target. */
  | { readonly kind: 'heading-mention'; readonly words: string; readonly title: string }
  /** So many other pages link these words to the target. */
  | { readonly kind: 'linked-elsewhere'; readonly words: string; readonly count: number }
  /** So many of the pages beside this one in the site link to the target. */
  | { readonly kind: 'linked-by-siblings'; readonly count: number }
  /** The texts are about the same things; a few words they share, the most telling first. */
  | { readonly kind: 'similar-text'; readonly words: readonly string[] };

interface Place {
  /** Index into the page's blocks; `start` and `end` are indices into the block's text. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly anchor: string;
  readonly sentence: string;
}

interface NoPlace {
  readonly block?: undefined;
  readonly start?: undefined;
  readonly end?: undefined;
  readonly anchor?: undefined;
  readonly sentence?: undefined;
}

/** A link worth adding. Without `block` there are no good words for it in the page. */
export type Suggestion = (Place | NoPlace) & {
  /** Slug of the page to link to. */
  readonly target: string;
  /** Probability, 0–1, that an author of this library would link this page to the target. */
  readonly score: number;
  readonly reason: SuggestionReason;
};
