import type { PublishedDocument } from '../../published/publishedDocument.ts';

/** A document in its newest version, in the shape in which it would be published. */
export type DraftDocument = Omit<PublishedDocument, 'revision' | 'hash'>;

/**
 * Why a code or a token isn't taken:
 * - `forged`: it is none of ours, or was altered.
 * - `expired`: its time is up.
 * - `ended`: it was revoked, its person logged out or may no longer read the document, the document is
 *   gone, or a code was used before.
 * - `limited`: this client tried too many that are none of ours.
 * - `failed`: the database can't be asked just now.
 */
export type PreviewRefusal =
  { kind: 'forged' | 'expired' | 'ended' | 'failed' } | { kind: 'limited'; seconds: number };

/** A preview as the site is told of it. */
export interface OpenPreview {
  kind: 'open';
  /** The key of the only document that is shown as a draft. */
  document: string;
  /** Where its page stands, by its newest version; null while it has no slug. */
  path: string | null;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

export interface PreviewAsker {
  /** Whom a wrong token counts for: an address, or the network it lies in. */
  client: string;
}

/** Knows who may see which draft. Only the process that the editors work in has one. */
export interface PreviewDesk {
  /** The draft that a token shows. */
  read(
    token: string,
    asker: PreviewAsker,
  ): Promise<{ kind: 'open'; draft: DraftDocument } | PreviewRefusal>;
  /** What a token is for, without reading the draft. */
  describe(token: string, asker: PreviewAsker): Promise<OpenPreview | PreviewRefusal>;
  /** Takes a hand-over code, once, and gives a token for it. */
  exchange(
    code: string,
    asker: PreviewAsker,
  ): Promise<(OpenPreview & { token: string }) | PreviewRefusal>;
  /** Ends a token before its time. */
  end(token: string, asker: PreviewAsker): Promise<{ kind: 'ended' } | PreviewRefusal>;
}
