import type { PayloadRequest, Where } from 'payload';
import { readRecord } from '../../fields/read/readValue.ts';
import { readLinkRow, type LinkRow } from '../../links/sync/linkRow.ts';
import { readPublishedKey } from '../../links/sync/readPublishedKey.ts';
import { currentSnapshot } from '../../published/library/currentSnapshot.ts';
import type { PublishedKey } from '../../published/publishedDocument.ts';
import { judgePath } from './judgePath.ts';
import { readSectionNames, type LinkedSection } from './readSectionNames.ts';
import { readTitles } from './readTitles.ts';
import { sayHidden } from './sayHidden.ts';

/** As many links of a direction as the tab lists; the list of cross-links has them all. */
const listed = 100;

export interface ListedLink extends LinkRow {
  /** The document at the other end; null for the web, and for what is deleted. */
  readonly other: { readonly key: PublishedKey; readonly title: string } | null;
  /** Why readers don't see the document that links here; null for links from this one. */
  readonly hiddenSource: string | null;
  /** The heading of the target that it leads to; null for the top of the page. */
  readonly leadsTo: LinkedSection | null;
}

export interface LinkDirection {
  readonly links: readonly ListedLink[];
  readonly total: number;
}

interface Row {
  link: LinkRow;
  sourceKey: PublishedKey | null;
}

async function findRows(
  req: PayloadRequest,
  where: Where,
): Promise<{ rows: Row[]; total: number }> {
  const { docs, totalDocs } = await req.payload.find({
    collection: 'cross-links',
    where,
    sort: ['origin', 'sourceKey', 'field', 'position'],
    limit: listed,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  });
  const rows = docs.map((doc) => ({
    link: readLinkRow(doc),
    sourceKey: readPublishedKey(readRecord(doc)['sourceKey']),
  }));
  return { rows, total: totalDocs };
}

/** The links from a document and to it, as far as the request's user may read them. */
export async function readDocumentLinks(
  req: PayloadRequest,
  key: PublishedKey,
): Promise<{ outgoing: LinkDirection; incoming: LinkDirection }> {
  const outgoing = await findRows(req, { sourceKey: { equals: key } });
  const incoming = await findRows(req, { targetKey: { equals: key } });
  const ends = [
    ...outgoing.rows.map(({ link }) => link.targetKey),
    ...incoming.rows.map(({ sourceKey }) => sourceKey),
  ];
  const titles = await readTitles(
    req,
    ends.filter((end) => end !== null),
  );
  const nameSection = await readSectionNames(
    req,
    [...outgoing.rows, ...incoming.rows].map(({ link }) => link),
  );
  const snapshot = currentSnapshot();
  const list = (rows: Row[], otherKey: (row: Row) => PublishedKey | null) =>
    rows.map((row) => {
      const other = otherKey(row);
      const title = other === null ? undefined : titles.get(other);
      return {
        ...row.link,
        status: judgePath(row.link, snapshot),
        leadsTo: nameSection(row.link),
        other: other === null || title === undefined ? null : { key: other, title },
        hiddenSource: null,
      };
    });
  const sayHiddenSource = async (link: ListedLink): Promise<ListedLink> => ({
    ...link,
    hiddenSource: link.other && (await sayHidden(req.payload, link.other.key)),
  });
  const linking = list(incoming.rows, ({ sourceKey }) => sourceKey);
  return {
    outgoing: { total: outgoing.total, links: list(outgoing.rows, ({ link }) => link.targetKey) },
    incoming: { total: incoming.total, links: await Promise.all(linking.map(sayHiddenSource)) },
  };
}

/** How many links a document has, in both directions. */
export async function countDocumentLinks(req: PayloadRequest, key: PublishedKey): Promise<number> {
  const { totalDocs } = await req.payload.count({
    collection: 'cross-links',
    where: { or: [{ sourceKey: { equals: key } }, { targetKey: { equals: key } }] },
    req,
    user: req.user,
    overrideAccess: false,
  });
  return totalDocs;
}
