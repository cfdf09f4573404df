import type { PayloadRequest } from 'payload';
import { publishedKey, readId } from '../../fields/read/readKey.ts';
import { splitKey } from '../../links/sync/readPublishedKey.ts';
import { currentSnapshot } from '../../published/library/currentSnapshot.ts';
import type { PublishedKey } from '../../published/publishedDocument.ts';
import { findSection as findPublished } from '../../published/sections.ts';
import { findSection, readSections } from '../section/readSections.ts';
import type { SectionOption } from '../section/readSections.ts';
import { findNewest } from './findNewest.ts';

/** Where in a guide a link leads. */
export interface LinkedSection {
  /** The words of the heading, or its id when the newest version has none of that id. */
  readonly name: string;
  /** Whether the published guide lacks it, so that readers come to the top. */
  readonly isLost: boolean;
}

interface SectionLink {
  readonly targetKey: PublishedKey | null;
  readonly targetSection: string | null;
}

async function readHeadings(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<ReadonlyMap<PublishedKey, readonly SectionOption[]>> {
  if (ids.length === 0) return new Map();
  const docs = await findNewest(req, 'articles', { ids, select: { outline: true } });
  return new Map(
    docs.map((doc) => [publishedKey('articles', readId(doc) ?? ''), readSections(doc)] as const),
  );
}

/** Names the sections that links lead to; null for a link to the top of a page. */
export async function readSectionNames(
  req: PayloadRequest,
  links: readonly SectionLink[],
): Promise<(link: SectionLink) => LinkedSection | null> {
  const ids = links.flatMap(({ targetKey, targetSection }) => {
    const parts = targetSection === null ? null : splitKey(targetKey);
    return parts?.type === 'articles' ? [parts.id] : [];
  });
  const headings = await readHeadings(req, [...new Set(ids)]);
  const snapshot = currentSnapshot();
  return ({ targetKey, targetSection }) => {
    if (targetKey === null || targetSection === null) return null;
    const published = snapshot?.get(targetKey);
    const found = findSection(headings.get(targetKey) ?? [], targetSection);
    return {
      name: found?.label.trim() ?? targetSection,
      isLost: published !== undefined && findPublished(published, targetSection) === null,
    };
  };
}
