import { isConflict } from '../database/isConflict.ts';
import { innerErrors } from './innerErrors.ts';

/** What a client is told of a fault of the database: nothing of where it stands or what was asked. */
export interface DatabaseFault {
  status: 409 | 503 | 507;
  message: string;
}

const away: DatabaseFault = {
  status: 503,
  message: "The database can't be reached. Nothing was changed; try again in a moment.",
};
const full: DatabaseFault = {
  status: 507,
  message:
    'The disk is full. Nothing was changed: free some space where the content is stored, and try again.',
};
const readOnly: DatabaseFault = {
  status: 503,
  message:
    "The content can't be written to. Nothing was changed: give Signpost the right to write to its data folder, and try again.",
};
const busy: DatabaseFault = {
  status: 503,
  message: 'The database was busy with other changes. Nothing was changed; try again.',
};
const conflict: DatabaseFault = {
  status: 409,
  message:
    'Somebody else changed the same thing at the same moment. Nothing of yours was changed; try again.',
};
const damaged: DatabaseFault = {
  status: 503,
  message:
    'The disk does not read or write the content as it should. Nothing was changed: look at the server, and try again.',
};

/** By the beginning of an error's code: SQLite's, and the system's. */
const byCode: readonly (readonly [prefix: string, fault: DatabaseFault])[] = [
  ['SQLITE_FULL', full],
  ['ENOSPC', full],
  ['EDQUOT', full],
  ['SQLITE_READONLY', readOnly],
  ['SQLITE_CANTOPEN', readOnly],
  ['EROFS', readOnly],
  ['SQLITE_BUSY', busy],
  ['SQLITE_IOERR', damaged],
  ['SQLITE_CORRUPT', damaged],
  ['SQLITE_NOTADB', damaged],
  ['EIO', damaged],
];

/** By an error's name: the MongoDB driver's, and our own. */
const byName: readonly (readonly [name: RegExp, fault: DatabaseFault])[] = [
  [/^WriteTurnTimeout$/, busy],
  [/^Mongo(ose)?ServerSelectionError$/, away],
  [/^Mongo(Network|PoolCleared|PoolClosed|Topology|NotConnected|OperationTimeout|Expired)/, away],
];

function describeOne(error: Record<string, unknown>): DatabaseFault | null {
  const { name, code, message } = error;
  // Its own words are the answer: only it knows that the outcome is not known.
  if (name === 'UnknownOutcome') return { status: 503, message: String(message) };
  if (isConflict(error)) return conflict;
  const text = typeof code === 'string' ? code : '';
  return (
    byCode.find(([prefix]) => text.startsWith(prefix))?.[1] ??
    byName.find(([pattern]) => typeof name === 'string' && pattern.test(name))?.[1] ??
    null
  );
}

/** Finds the database's fault in an error or in what caused it; null when it is something else. */
export function describeDatabaseFault(error: unknown): DatabaseFault | null {
  for (const inner of innerErrors(error)) {
    const fault = describeOne(inner);
    if (fault) return fault;
  }
  return null;
}
