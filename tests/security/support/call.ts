import type { Operation } from '../accessMatrix.ts';
import type { Outcome } from './outcome.ts';
import type { Person } from './people.ts';

/** One operation on one document, in words that every API understands. */
export interface Call {
  collection: string;
  operation: Operation;
  /** The document, or the version to restore; unused by create. */
  id: string;
  /** What to write, for create, update and updateDraft. */
  data: Record<string, unknown>;
  graphql: string | null;
  person: Person;
}

/** One of the ways to the data: REST, GraphQL, the Local API. */
export type Api = (call: Call) => Promise<Outcome>;

/** The data of the write that an operation is. */
export function writtenData({ operation, data }: Call): Record<string, unknown> {
  if (operation === 'publish') return { _status: 'published' };
  if (operation === 'unpublish') return { _status: 'draft' };
  if (operation === 'trash') return { deletedAt: '2026-01-01T00:00:00.000Z' };
  if (operation === 'restore') return { deletedAt: null };
  return data;
}
