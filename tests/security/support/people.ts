import { randomUUID } from 'node:crypto';
import type { Payload } from 'payload';
import { roles, type Role } from '../../../cms/src/access/roles.ts';
import type { Actor } from '../accessMatrix.ts';

export const password = 'a password for tests only';

export interface Person {
  id: string;
  email: string;
  headers: Record<string, string>;
  /** The user as a request carries it. */
  user: Record<string, unknown> | null;
}

/** Makes a user and logs them in. */
export async function logIn(payload: Payload, role: Role, name: string = role): Promise<Person> {
  const email = `${name}-${randomUUID().slice(0, 8)}@example.org`;
  const user = await payload.create({ collection: 'users', data: { email, name, password, role } });
  const { token } = await payload.login({ collection: 'users', data: { email, password } });
  return {
    id: String(user.id),
    email,
    headers: { authorization: `JWT ${token}` },
    user: { ...user, collection: 'users', _strategy: 'local-jwt' },
  };
}

/** Makes an administrator's API key. */
export async function makeKey(payload: Payload): Promise<Person> {
  const email = `key-${randomUUID().slice(0, 8)}@example.org`;
  const apiKey = randomUUID();
  const user = await payload.create({
    collection: 'users',
    data: { email, name: 'Key', password, role: 'admin', enableAPIKey: true, apiKey },
  });
  return {
    id: String(user.id),
    email,
    headers: { authorization: `users API-Key ${apiKey}` },
    user: { ...user, collection: 'users', _strategy: 'api-key' },
  };
}

/** Everybody of the access matrix. */
export async function makePeople(payload: Payload): Promise<Map<Actor, Person>> {
  const people = new Map<Actor, Person>();
  for (const role of roles) people.set(role, await logIn(payload, role));
  const author = people.get('author');
  if (author) people.set('author (own)', author);
  people.set('API key', await makeKey(payload));
  people.set('anonymous', { id: '', email: '', headers: {}, user: null });
  return people;
}
