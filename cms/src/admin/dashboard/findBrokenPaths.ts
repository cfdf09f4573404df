import { resolveLink } from '../../delivery/links/resolveLink.ts';
import { createLinkSearch } from './createLinkSearch.ts';

/** The ids of the published links to a path at which only a page could stand and none does. */
export const findBrokenPaths = createLinkSearch((snapshot, { links, path }) =>
  [...links.indices()].flatMap((index) => {
    if (links.targetAt(index) !== null) return [];
    const { id, url } = links.at(index);
    if (url === null) return [];
    const { status } = resolveLink(snapshot, { target: null, url, from: path });
    return status === 'broken' ? [id] : [];
  }),
);
