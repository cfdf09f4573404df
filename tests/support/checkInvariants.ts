import type { Payload } from 'payload';
import { createPublishedStore } from '../../cms/src/published/store.ts';
import { describeDifference } from '../../cms/src/published/difference.ts';
import { verifyPublished } from '../../cms/src/published/verify.ts';
import type { PublishedKey } from '../../cms/src/published/publishedDocument.ts';

/** What a client was told: this document is published with this title, or not published. */
export type Acknowledged = ReadonlyMap<PublishedKey, string | null>;

async function checkIntegrity(payload: Payload): Promise<string[]> {
  if (payload.db.name !== 'sqlite') return [];
  const result: unknown = await payload.db.drizzle.run('PRAGMA integrity_check');
  const text = JSON.stringify(result, (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  return text.includes('"ok"') ? [] : [`The database is damaged: ${text}`];
}

/**
 * Checks the invariants after a fault and returns what is broken, one line each. (1) What was
 * acknowledged is there; (2) nothing is half there, (3) revisions rise by one, (4) nothing
 * unpublished is served and (5) the store equals its source: all found by comparing the store with
 * the authoring collections and its log; (6) the database itself is intact.
 */
export async function checkInvariants(
  payload: Payload,
  { acknowledged = new Map() }: { acknowledged?: Acknowledged } = {},
): Promise<string[]> {
  const broken = (await verifyPublished(payload)).map(describeDifference);
  const cards = await createPublishedStore(payload).loadCards([...acknowledged.keys()]);
  const titles = new Map(cards.map(({ key, card }) => [key, card.title]));
  for (const [key, title] of acknowledged) {
    const found = titles.get(key) ?? null;
    if (found !== title) broken.push(`${key} was acknowledged as ${title}, and is ${found}.`);
  }
  return [...broken, ...(await checkIntegrity(payload))];
}
