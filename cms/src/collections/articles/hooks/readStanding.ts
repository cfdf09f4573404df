import type { PayloadRequest, Where } from 'payload';
import { readRecord } from '../../../fields/read/readValue.ts';
import type { OutlinedText } from '../../../links/extract/followHeadings.ts';
import { isVisible } from '../../../publishing/authored.ts';

const collection = 'articles';

/** The versions of a guide that readers saw. A draft's words, or those in the trash, they didn't. */
const seenOf = (id: string): Where => ({
  and: [
    { parent: { equals: id } },
    { 'version._status': { equals: 'published' } },
    { 'version.deletedAt': { exists: false } },
  ],
});

/**
 * The text of a guide that readers see, or saw last. Headings are followed from there alone: what
 * a draft called them is nobody's to know, also where the main row is one. Null when there is none.
 */
export async function readStanding(req: PayloadRequest, id: string): Promise<OutlinedText | null> {
  const main: unknown = await req.payload.db.findOne({
    collection,
    where: { id: { equals: id } },
    select: { body: true, outline: true, _status: true, deletedAt: true },
    req,
  });
  if (isVisible(main)) return readOutlined(main);
  const { docs } = await req.payload.db.findVersions({
    collection,
    where: seenOf(id),
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    select: { version: { body: true, outline: true } },
    req,
  });
  const [newest] = docs;
  return newest === undefined ? null : readOutlined(newest.version);
}

/** Outlines that are looked through for a heading that comes back. */
const recalled = 20;

/** The outlines of what readers saw of a guide, newest first. */
export async function readEarlierOutlines(req: PayloadRequest, id: string): Promise<unknown[]> {
  const { docs } = await req.payload.db.findVersions({
    collection,
    where: seenOf(id),
    sort: '-updatedAt',
    limit: recalled,
    pagination: false,
    select: { version: { outline: true } },
    req,
  });
  return docs.map(({ version }) => readRecord(version)['outline']);
}

function readOutlined(document: unknown): OutlinedText {
  const { body, outline } = readRecord(document);
  return { body, outline };
}
