import type { Payload } from 'payload';
import { isLoopback } from '../boot/isLoopback.ts';
import type { Env } from '../env.ts';
import { closeDemoUsers, demoEmail } from '../seed/demoUsers.ts';

/** Says that an installation others can reach has nobody to run it. */
export class NoAdministratorError extends Error {
  override readonly name = 'NoAdministratorError';
  readonly code = 'NO_ADMINISTRATOR';

  constructor(where: string) {
    super(
      `Others can reach this server (${where}), which needs a real administrator first. Create one with: npm run signpost -- create-admin you@example.org`,
    );
  }
}

/**
 * For a server that others can reach: throws NoAdministratorError while the demo's is the only
 * administrator, and shuts the demo users out.
 */
export async function checkAdministrator(
  payload: Payload,
  env: Pick<Env, 'host' | 'serverUrl' | 'dataDir'>,
): Promise<void> {
  const { totalDocs } = await payload.count({
    collection: 'users',
    where: { role: { equals: 'admin' }, email: { not_equals: demoEmail('admin') } },
  });
  if (totalDocs === 0) {
    throw new NoAdministratorError(isLoopback(env.host) ? env.serverUrl : `HOST=${env.host}`);
  }
  await closeDemoUsers(payload, env);
}
