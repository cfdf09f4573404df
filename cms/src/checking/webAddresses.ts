import type { PayloadRequest } from 'payload';
import { readOptionalText, readRecord } from '../fields/read/readValue.ts';
import { isWebAddress } from '../fields/webAddress.ts';

/** An address on the web as it is asked, and what leads there. */
export interface WebAddress {
  /** The spellings in which links and sources hold it: fragments and cases may differ. */
  readonly spellings: Set<string>;
  /** The statuses that its cross-links have now. */
  readonly linkStatuses: Set<string>;
}

/** The address as it is asked and stored: in URL's own spelling, without a fragment. */
export function canonicalAddress(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

async function findRows(
  req: PayloadRequest,
  collection: 'cross-links' | 'sources',
  select: Record<string, true>,
): Promise<unknown[]> {
  const where = { url: { exists: true } };
  const all = { limit: 0, pagination: false };
  return (await req.payload.db.find({ collection, where, select, ...all, req })).docs;
}

/** Every address on the web that a link in running text or a source leads to. */
export async function findWebAddresses(req: PayloadRequest): Promise<Map<string, WebAddress>> {
  const found = new Map<string, WebAddress>();
  const rows = [
    ...(await findRows(req, 'cross-links', { url: true, status: true })),
    ...(await findRows(req, 'sources', { url: true })),
  ];
  for (const row of rows.map(readRecord)) {
    const spelling = readOptionalText(row['url']);
    if (!isWebAddress(spelling)) continue;
    const address = canonicalAddress(spelling);
    const entry = found.get(address) ?? { spellings: new Set(), linkStatuses: new Set() };
    entry.spellings.add(spelling);
    const status = readOptionalText(row['status']);
    if (status !== null) entry.linkStatuses.add(status);
    found.set(address, entry);
  }
  return found;
}
