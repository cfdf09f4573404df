import type { Payload } from 'payload';
import type { Env } from '../env.ts';
import { ensureDemoUsers } from '../seed/demoUsers.ts';
import { seedLibrary } from '../seed/seedLibrary.ts';
import { createProgressBar } from '../cli/commands/progressBar.ts';

/**
 * Fills an empty embedded database with the demo library, and makes its demo users when only this
 * machine can reach them. Returns the administrator's demo login, or null without one.
 */
export async function prepareContent(
  payload: Payload,
  env: Env,
): ReturnType<typeof ensureDemoUsers> {
  if (env.database.kind !== 'sqlite') return null;
  const { totalDocs } = await payload.count({ collection: 'articles' });
  if (totalDocs === 0) {
    const bar = createProgressBar('  Seeding the demo library');
    await seedLibrary(payload, { onProgress: (progress) => bar.update(progress) });
    bar.stop();
  }
  return ensureDemoUsers(payload, env);
}
