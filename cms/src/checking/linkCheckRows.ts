import type { PayloadRequest } from 'payload';
import { writeRow } from '../database/writeRow.ts';
import { readLinkCheck, type CheckStatus, type LinkCheck, type LinkCheckRow } from './linkCheck.ts';

const collection = 'link-checks';

/** Every address that was looked at, with what was found. */
export async function findLinkChecks(req: PayloadRequest): Promise<Map<string, LinkCheckRow>> {
  const all = { limit: 0, pagination: false };
  const { docs } = await req.payload.db.find({ collection, ...all, req });
  return new Map(docs.map(readLinkCheck).map((row) => [row.address, row]));
}

/** Writes what was found at an address. */
export async function writeLinkCheck(
  req: PayloadRequest,
  { address, check }: { address: string; check: LinkCheck },
): Promise<void> {
  const data = { ...check, address, host: new URL(address).hostname };
  await writeRow(req, { collection, where: { address: { equals: address } }, data });
}

/**
 * What a link's row says after a check. A failure that may pass changes nothing (null); where a host
 * doesn't tell, the link counts as unchecked.
 */
export function linkStatusAfter(
  status: CheckStatus,
): 'ok' | 'redirected' | 'broken' | 'unchecked' | null {
  if (status === 'failing') return null;
  return status === 'unsure' ? 'unchecked' : status;
}

/** Gives the links that lead to an address the status that follows from its check. */
export async function updateCheckedLinks(
  req: PayloadRequest,
  { spellings, check }: { spellings: ReadonlySet<string>; check: LinkCheck },
): Promise<void> {
  const status = linkStatusAfter(check.status);
  await req.payload.db.updateMany({
    collection: 'cross-links',
    where: { url: { in: [...spellings] } },
    data: {
      checkedAt: check.checkedAt,
      ...(status === null ? {} : { status }),
      updatedAt: new Date().toISOString(),
    },
    req,
    returning: false,
  });
}
