import { randomBytes } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Payload } from 'payload';
import { z } from 'zod';
import { type Role, roles } from '../access/roles.ts';
import { makeFolder } from '../database/makeFolder.ts';
import { isOpenToOthers, type Env } from '../env.ts';

/** The address of a role's demo user; nobody can receive mail there. */
export function demoEmail(role: Role): string {
  return `${role}@demo.example`;
}

const demoFile = z.object({ password: z.string().min(12) });

function fileIn({ dataDir }: Pick<Env, 'dataDir'>): string {
  return path.join(dataDir, 'demo.json');
}

async function readPassword(file: string): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return demoFile.parse(JSON.parse(text)).password;
  } catch {
    return null;
  }
}

async function writePassword(file: string): Promise<string> {
  const password = randomBytes(12).toString('base64url');
  const users = roles.map((role) => ({ role, email: demoEmail(role) }));
  makeFolder(path.dirname(file), { setting: 'SIGNPOST_DATA_DIR' });
  await writeFile(file, `${JSON.stringify({ password, users }, null, 2)}\n`, { mode: 0o600 });
  return password;
}

async function findDemoUser(payload: Payload, role: Role): Promise<string | null> {
  const where = { email: { equals: demoEmail(role) } };
  const { docs } = await payload.find({ collection: 'users', where, limit: 1, depth: 0 });
  return docs[0]?.id ?? null;
}

/**
 * Makes one demo user for each role, with one password, generated at the first run and kept in
 * `demo.json` in the data folder. Only with the embedded database and only where this machine alone
 * reaches the server: otherwise null. Returns the administrator's login.
 */
export async function ensureDemoUsers(
  payload: Payload,
  env: Pick<Env, 'database' | 'host' | 'serverUrl' | 'dataDir'>,
): Promise<{ email: string; password: string } | null> {
  if (env.database.kind !== 'sqlite' || isOpenToOthers(env)) return null;
  const known = await readPassword(fileIn(env));
  const password = known ?? (await writePassword(fileIn(env)));
  for (const role of roles) {
    const id = await findDemoUser(payload, role);
    if (id === null) {
      const data = { email: demoEmail(role), name: `Demo ${role}`, role, password };
      await payload.create({ collection: 'users', data });
    } else if (known === null) {
      await payload.update({ collection: 'users', id, data: { password } });
    }
  }
  return { email: demoEmail('admin'), password };
}

/**
 * Gives the demo users passwords that nobody knows and ends their sessions and keys. What they wrote
 * stays theirs; the next start on this machine alone lets them in again.
 */
export async function closeDemoUsers(payload: Payload, env: Pick<Env, 'dataDir'>): Promise<void> {
  for (const role of roles) {
    const id = await findDemoUser(payload, role);
    if (id === null) continue;
    const password = randomBytes(32).toString('base64url');
    const data = { password, enableAPIKey: false, apiKey: null };
    await payload.update({ collection: 'users', id, data });
  }
  await rm(fileIn(env), { force: true });
}
