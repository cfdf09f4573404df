import type { Payload } from 'payload';
import { describeDifference } from '../../cms/src/published/difference.ts';
import type { PublishedKey } from '../../cms/src/published/publishedDocument.ts';
import { createPublishedStore } from '../../cms/src/published/store.ts';
import { verifyPublished } from '../../cms/src/published/verify.ts';
import { checkIntegrity } from './invariants/checkIntegrity.ts';
import { findHalfDone } from './invariants/findHalfDone.ts';
import { findServedHidden } from './invariants/findServedHidden.ts';

/**
 * What clients may expect of a document: the title it was last published with, or null when it was
 * last unpublished. More than one where a request was never answered.
 */
export type Acknowledged = ReadonlyMap<PublishedKey, readonly (string | null)[]>;

async function findLost(payload: Payload, acknowledged: Acknowledged): Promise<string[]> {
  const cards = await createPublishedStore(payload).loadCards([...acknowledged.keys()]);
  const titles = new Map(cards.map(({ key, card }) => [key, card.title]));
  return [...acknowledged].flatMap(([key, expected]) => {
    const found = titles.get(key) ?? null;
    if (expected.includes(found)) return [];
    return [`${key} was acknowledged as ${expected.join(' or ')}, and is ${found}.`];
  });
}

/**
 * Checks the invariants after a fault and returns what is broken, one line each. (1) What was
 * acknowledged is there; (2) nothing is half there; (3) revisions rise by one, none twice; (4)
 * nothing unpublished is served; (5) `signpost verify` finds no difference, which is also most of 2
 * and 3; (6) the database's own check of itself passes.
 */
export async function checkInvariants(
  payload: Payload,
  { acknowledged = new Map() }: { acknowledged?: Acknowledged } = {},
): Promise<string[]> {
  return [
    ...(await findLost(payload, acknowledged)),
    ...(await findHalfDone(payload)),
    ...(await findServedHidden(payload)),
    ...(await verifyPublished(payload)).map(describeDifference),
    ...(await checkIntegrity(payload)),
  ];
}
