import type { Payload } from 'payload';
import { guide } from '../../support/guide.ts';

const collection = 'articles';

/** The guide that several processes change. */
export const contended = 'contended';

/** Makes the guide that several processes are to change. */
export async function makeContended(payload: Payload): Promise<void> {
  await payload.create({ collection, data: guide(contended), depth: 0 });
}

/**
 * Publishes new guides all at once, and changes one field of a guide whose other fields belong to
 * other processes, again and again. Throws when a change is refused, or when one is lost: when the
 * field no longer holds what was written to it last.
 */
export async function shareDatabase(
  payload: Payload,
  { field, times }: { field: 'summary' | 'title'; times: number },
): Promise<void> {
  const { docs } = await payload.find({ collection, where: { slug: { equals: contended } } });
  const id = docs[0]?.id;
  if (id === undefined) throw new Error('There is no guide to change.');
  const slugs = Array.from({ length: times }, (_, index) => `${field}-${index}`);
  const change = async () => {
    for (const value of slugs) {
      await payload.update({ collection, id, data: { [field]: value, _status: 'published' } });
      const { [field]: found } = await payload.findByID({ collection, id, depth: 0 });
      if (found !== value) throw new Error(`${value} was lost: ${field} holds ${String(found)}.`);
    }
  };
  const creates = slugs.map((slug) => payload.create({ collection, data: guide(slug), depth: 0 }));
  await Promise.all([change(), ...creates]);
}
