import type { PayloadRequest } from 'payload';
import { readEarlierOutlines } from '../../collections/articles/hooks/readStanding.ts';
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
  /** The words of the heading, the last ones when it is gone; null when nobody knows them. */
  readonly name: string | null;
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

/** The words of headings that newest versions lack, as readers last had them, by guide and heading. */
async function readLastWords(
  req: PayloadRequest,
  lost: readonly { readonly key: PublishedKey; readonly section: string }[],
): Promise<ReadonlyMap<string, string>> {
  const words = new Map<string, string>();
  for (const key of new Set(lost.map((one) => one.key))) {
    const earlier = await readEarlierOutlines(req, splitKey(key)?.id ?? '');
    for (const { section } of lost.filter((one) => one.key === key)) {
      const found = earlier.flatMap(
        (outline) => findSection(readSections({ outline }), section) ?? [],
      );
      if (found[0]) words.set(`${key}#${section}`, found[0].label.trim());
    }
  }
  return words;
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
  const lost = links.flatMap(({ targetKey: key, targetSection: section }) => {
    if (key === null || section === null || !key.startsWith('articles:')) return [];
    return findSection(headings.get(key) ?? [], section) ? [] : [{ key, section }];
  });
  const lastWords = await readLastWords(req, lost);
  const snapshot = currentSnapshot();
  return ({ targetKey, targetSection }) => {
    if (targetKey === null || targetSection === null) return null;
    const published = snapshot?.get(targetKey);
    const found = findSection(headings.get(targetKey) ?? [], targetSection);
    return {
      name: found?.label.trim() ?? lastWords.get(`${targetKey}#${targetSection}`) ?? null,
      isLost: published !== undefined && findPublished(published, targetSection) === null,
    };
  };
}
