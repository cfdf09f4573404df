import type { LibraryRow } from '../../published/library/libraryRow.ts';
import type { PublishedLink } from '../../published/publishedLink.ts';
import { readTargetStatus, resolveLink } from './resolveLink.ts';
import type { LinkLookup, ResolvedLink } from './resolveLink.ts';

/** One link of a published document, read and resolved when a field first asks. */
export class CrossLinkNode {
  #link: PublishedLink | null = null;
  #resolved: ResolvedLink | null = null;

  constructor(
    readonly source: LibraryRow,
    readonly index: number,
  ) {}

  get link(): PublishedLink {
    this.#link ??= this.source.links.at(this.index);
    return this.#link;
  }

  /** As `resolve` tells, with less work. */
  readStatus(lookup: LinkLookup): ResolvedLink['status'] {
    const target = this.source.links.targetAt(this.index);
    return target === null ? this.resolve(lookup).status : readTargetStatus(lookup, target);
  }

  resolve(lookup: LinkLookup): ResolvedLink {
    const { links } = this.source;
    const target = links.targetAt(this.index);
    this.#resolved ??= resolveLink(lookup, {
      target,
      section: links.targetSectionAt(this.index),
      url: target ? null : this.link.url,
      from: this.source.path,
    });
    return this.#resolved;
  }
}
