import type { Payload } from 'payload';

/** Everything the database holds, as one text: to see that nothing was written. */
export async function readAll({ db, config }: Payload): Promise<string> {
  const rows = await Promise.all(
    config.collections.map(({ slug }) =>
      db.find({ collection: slug, limit: 0, pagination: false, sort: 'id' }),
    ),
  );
  return JSON.stringify(rows.map(({ docs }) => docs));
}
