import type { Where } from 'payload';

export interface RowQuery {
  where: Where;
  select?: Record<string, true>;
  limit?: number;
}

export interface FoundRow {
  key: string;
  /** Only the key and the revision when the rest holds JSON that the driver can't read. */
  row: unknown;
}

type FindRows = (query: RowQuery) => Promise<unknown[]>;

/** True for an error of reading stored JSON, as opposed to a database that is away. */
export function isUnreadableJson(error: unknown): boolean {
  if (error instanceof SyntaxError) return true;
  return error instanceof Error && error.cause !== undefined && isUnreadableJson(error.cause);
}

function readRowKey(row: unknown): string {
  const key: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'key') : null;
  return typeof key === 'string' ? key : '';
}

async function findSingly(find: FindRows, key: string, query: RowQuery): Promise<FoundRow> {
  const one = { where: { key: { equals: key } }, limit: 1 };
  try {
    return { key, row: (await find({ ...query, ...one }))[0] };
  } catch (error) {
    if (!isUnreadableJson(error)) throw error;
    return { key, row: (await find({ ...one, select: { key: true, revision: true } }))[0] };
  }
}

/** Reads rows together; where one of them can't be read, singly, so that the others can. */
export async function findRows(find: FindRows, query: RowQuery): Promise<FoundRow[]> {
  try {
    return (await find(query)).map((row) => ({ key: readRowKey(row), row }));
  } catch (error) {
    if (!isUnreadableJson(error)) throw error;
    const found: FoundRow[] = [];
    for (const row of await find({ ...query, select: { key: true } })) {
      found.push(await findSingly(find, readRowKey(row), query));
    }
    return found;
  }
}
