import type { Payload } from 'payload';
import { buildAddressBook } from '../import/addresses/addressBook.ts';
import { noHeadings } from '../import/addresses/headingNames.ts';
import { resolveLink } from '../import/addresses/resolveLink.ts';
import { convertMarkdown } from '../import/lexical/convertMarkdown.ts';
import type { LexicalState } from '../import/lexical/nodes.ts';
import { resolveBody } from '../import/lexical/resolveBody.ts';
import type { LibraryIndex } from '../import/write/libraryIndex.ts';
import { listKnownAddresses, readPathOf } from '../import/write/sitePaths.ts';

/** Makes rich text of Markdown whose links lead to documents that exist; throws for others. */
export async function createRichTextReader(
  payload: Payload,
  library: LibraryIndex,
): Promise<(markdown: string) => LexicalState> {
  const pathOf = await readPathOf(payload);
  const book = buildAddressBook({
    pages: [],
    known: listKnownAddresses(library, pathOf),
    rootName: null,
    pathOf: (slug) => pathOf('articles', slug),
  });
  const site = { hosts: new Set<string>(), mounts: [], nearHosts: new Map<string, number>() };
  const page = { file: 'text.md', permalink: '/' };
  return (markdown) =>
    resolveBody(convertMarkdown(markdown, { unsupported: [] }), {
      resolveLink: (href) => resolveLink(href, { book, site, page, headings: noHeadings }),
      findId: (collection, slug) => library.find(collection, slug)?.id ?? null,
      findImage: () => null,
      onUnresolved: (what, reason) => {
        throw new Error(`The link to ${what} leads nowhere: ${reason}`);
      },
    });
}
