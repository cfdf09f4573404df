import type { LibraryIndex } from '../library/library.ts';
import type { LibraryPage } from '../library/libraryPage.ts';
import { describePage } from '../suggest/describePage.ts';
import { readPage } from '../suggest/readPage.ts';
import type { PageExample } from './learnRanking.ts';

/**
 * A page as if its author had still to set the links that `isHidden` names, with those links as
 * the answer. `truth` has the page's real links where the library's page lacks them.
 */
export function exampleFromLinks(
  index: LibraryIndex,
  page: LibraryPage,
  {
    isHidden,
    truth = page.links,
  }: { isHidden: (target: string) => boolean; truth?: LibraryPage['links'] },
): PageExample {
  const reading = readPage(index, page, isHidden);
  const links = truth.flatMap((link) => {
    const id = index.ids.get(link.target);
    return id === undefined ? [] : [{ ...link, id }];
  });
  const linked = new Set(links.map((link) => link.id));
  return {
    targets: describePage(index, reading),
    isLinked: (target) => linked.has(target),
    isLinkedAt(target, { block, first, last }) {
      const start = reading.blocks[block]?.starts[first] ?? 0;
      const end = reading.blocks[block]?.ends[last] ?? 0;
      return links.some(
        (link) =>
          link.id === target && link.blockIndex === block && start < link.end && link.start < end,
      );
    },
  };
}
