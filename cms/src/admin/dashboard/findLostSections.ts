import { findSection } from '../../published/sections.ts';
import { createLinkSearch } from './createLinkSearch.ts';

/** The ids of the published links that lead to a heading which their page no longer has. */
export const findLostSections = createLinkSearch((snapshot, { links }) =>
  [...links.indices()].flatMap((index) => {
    const section = links.targetSectionAt(index);
    const key = links.targetAt(index);
    if (section === undefined || key === null) return [];
    const target = snapshot.get(key);
    const isLost = target !== undefined && findSection(target, section) === null;
    return isLost ? [links.at(index).id] : [];
  }),
);
