import type { NamedHeading } from '../addresses/headingNames.ts';
import type { PageAddress } from '../addresses/pageAddress.ts';
import type { LexicalState } from '../lexical/nodes.ts';
import type { UnsupportedPart } from './unsupported.ts';

/** A file as the importer understands it; links, images and references are as the file has them. */
export interface ParsedPage extends PageAddress {
  /** Path inside the folder, with `/`. */
  readonly file: string;
  /** At most 150 characters. */
  readonly title: string;
  /** At most 300 characters. */
  readonly summary: string;
  readonly body: LexicalState;
  /** Slugs, keys or names as written. */
  readonly references: {
    readonly topics: readonly string[];
    readonly occupations: readonly string[];
    readonly settings: readonly string[];
    readonly sources: readonly string[];
    readonly authors: readonly string[];
  };
  /** ISO dates, or null. */
  readonly publishedAt: string | null;
  readonly reviewedOn: string | null;
  readonly seo: { readonly title: string | null; readonly description: string | null };
  readonly isDraft: boolean;
  /** Why the page is a draft, where its file doesn't just say so. */
  readonly heldBack: string | null;
  /** The title and the headings of the body, in order. */
  readonly headings: readonly NamedHeading[];
  /** Addresses of all links and images, in order. */
  readonly hrefs: readonly string[];
  readonly images: readonly { readonly src: string; readonly alt: string }[];
  /** The lines of the file on which addresses of links and images stand, in their order. */
  readonly lines: ReadonlyMap<string, readonly number[]>;
  readonly unsupported: readonly UnsupportedPart[];
}
