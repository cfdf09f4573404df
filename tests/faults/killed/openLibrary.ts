import { readFileSync } from 'node:fs';
import { getPayload, type Payload } from 'payload';
import { checkInvariants, type Acknowledged } from '../../support/checkInvariants.ts';
import { acknowledgedFile } from './acknowledgedFile.ts';
import { say } from './say.ts';

function readAcknowledged(): Acknowledged {
  const file = acknowledgedFile(process.env['SIGNPOST_DATA_DIR'] ?? '');
  return new Map(JSON.parse(readFileSync(file, 'utf8')));
}

/** Tells of each session before it begins a transaction, which outlives the process on MongoDB. */
function tellSessions(payload: Payload): void {
  const connection: unknown = Reflect.get(payload.db, 'connection');
  if (typeof connection !== 'object' || connection === null || !('getClient' in connection)) return;
  const { getClient } = connection;
  const client: unknown =
    typeof getClient === 'function' ? Reflect.apply(getClient, connection, []) : null;
  if (typeof client !== 'object' || client === null || !('startSession' in client)) return;
  const { startSession } = client;
  if (typeof startSession !== 'function') return;
  Object.assign(client, {
    startSession(...options: unknown[]) {
      const session = Reflect.apply(startSession, client, options);
      say({ session: session.id.id.toString('hex') });
      return session;
    },
  });
}

/** Opens the database and says what the process before has left broken in it. */
export async function openLibrary(): Promise<Payload> {
  // The native database client holds no handle while it works: without one, Node may end early.
  setInterval(() => undefined, 1000);
  const { default: config } = await import('@payload-config');
  say({ opening: true });
  const payload = await getPayload({ config });
  tellSessions(payload);
  say({ opened: await checkInvariants(payload, { acknowledged: readAcknowledged() }) });
  return payload;
}
