import type { LinkTarget } from '../../fields/rich-text/linkTargets.ts';

/** A document that a link can lead to. */
export interface AddressTarget {
  readonly collection: LinkTarget;
  readonly slug: string;
}

/** Where a file's link leads. `words`: nowhere, for the reason given, so its words stay. */
export type LinkResolution =
  | ({
      readonly kind: 'document';
      /** The link's words, where the target tells which they are. */
      readonly words?: string;
      /** What the link calls the heading that it leads to. */
      readonly fragment?: string;
      /** Id of that heading, where the document has it. */
      readonly section?: string;
    } & AddressTarget)
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'words'; readonly reason: string };
