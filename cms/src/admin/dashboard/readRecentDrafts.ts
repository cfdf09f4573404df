import type { PayloadRequest, Where } from 'payload';
import { readId } from '../../fields/read/readKey.ts';
import { readDate, readOptionalText, readRecord } from '../../fields/read/readValue.ts';
import { linkTargets } from '../../fields/rich-text/linkTargets.ts';
import { readRole } from '../../access/roles.ts';
import { nameStatus } from '../status/nameStatus.ts';
import { readStanding } from '../status/readStanding.ts';

const shown = 6;

interface Draft {
  collection: string;
  id: string;
  title: string;
  /** The document's kind, as the menu names it. */
  kind: string;
  status: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** Drafts, newest first: an author's own, and everybody's for those who may publish them. */
export async function readRecentDrafts(req: PayloadRequest): Promise<Draft[]> {
  const mine: Where[] =
    readRole(req.user) === 'author' && req.user ? [{ createdBy: { equals: req.user.id } }] : [];
  const drafts: Draft[] = [];
  for (const collection of linkTargets) {
    const { config } = req.payload.collections[collection];
    if (!config.versions?.drafts) continue;
    const { docs }: { docs: unknown[] } = await req.payload.find({
      collection,
      where: { and: [{ _status: { equals: 'draft' } }, ...mine] },
      draft: true,
      sort: '-updatedAt',
      limit: shown,
      depth: 0,
      req,
      user: req.user,
      overrideAccess: false,
    });
    for (const doc of docs) {
      const row = readRecord(doc);
      const id = readId(row) ?? '';
      drafts.push({
        collection,
        id,
        title: readOptionalText(row[config.admin.useAsTitle ?? 'id']) ?? 'Untitled',
        kind: typeof config.labels.singular === 'string' ? config.labels.singular : collection,
        status: nameStatus({ newest: row, ...(await readStanding(req.payload, collection, id)) }),
        updatedAt: readDate(row['updatedAt']) ?? '',
      });
    }
  }
  return drafts.sort((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1)).slice(0, shown);
}
