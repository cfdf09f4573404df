import type { Payload } from 'payload';
import { isOpenToOthers, type Env } from '../env.ts';
import { ensureDemoUsers } from '../seed/demoUsers.ts';
import { seedOnce } from './seedOnce.ts';

/**
 * Prepares the demo: its library and its users, in an embedded database that only this machine can
 * reach. Returns the administrator's demo login, or null where there is no demo.
 */
export async function prepareContent(
  payload: Payload,
  env: Env,
): ReturnType<typeof ensureDemoUsers> {
  if (env.database.kind !== 'sqlite' || isOpenToOthers(env)) return null;
  await seedOnce(payload, env);
  return ensureDemoUsers(payload, env);
}
