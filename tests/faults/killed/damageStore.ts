import type { Payload } from 'payload';

/** Takes away half of the published rows and defaces one, as somebody might by hand. */
export async function damageStore(payload: Payload): Promise<void> {
  const collection = 'published-documents';
  const { docs } = await payload.db.find<{ id: string; card: object }>({
    collection,
    sort: 'key',
    pagination: false,
    limit: 0,
  });
  const [first, ...others] = docs;
  if (!first) throw new Error('Nothing is published.');
  const data = { ...first, card: { ...first.card, title: 'Defaced' } };
  await payload.db.updateOne({ collection, id: first.id, data });
  const ids = others.filter((_, index) => index % 2 === 0).map(({ id }) => id);
  await payload.db.deleteMany({ collection, where: { id: { in: ids } } });
}

/** Takes a record out of the middle of the log. */
export async function damageLog(payload: Payload): Promise<void> {
  const collection = 'published-changes';
  const { docs } = await payload.db.find<{ id: string; revision: number }>({
    collection,
    sort: 'revision',
    pagination: false,
    limit: 0,
  });
  const middle = docs[Math.floor(docs.length / 2)];
  if (!middle) throw new Error('Nothing is published.');
  await payload.db.deleteMany({ collection, where: { id: { equals: middle.id } } });
}
