// Run as a process of its own: opens the CMS, and on a line of its input does what is due. With
// `before` or `after` it kills itself at that moment of the commit of the first scheduled change.
import { once } from 'node:events';
import { getPayload } from 'payload';
import { runSchedule } from '../../cms/src/scheduling/runSchedule.ts';

const alive = setInterval(() => undefined, 1000);
const moment = process.argv[2];
const { default: config } = await import('@payload-config');
const payload = await getPayload({ config });

if (moment === 'before' || moment === 'after') {
  const update = payload.update.bind(payload);
  const commit = payload.db.commitTransaction.bind(payload.db);
  let isChanging = false;
  const watch = (...args: Parameters<typeof update>) => {
    isChanging = true;
    return update(...args);
  };
  Object.assign(payload, { update: watch });
  payload.db.commitTransaction = async (id) => {
    if (isChanging && moment === 'before') process.kill(process.pid, 'SIGKILL');
    await commit(id);
    if (isChanging) process.kill(process.pid, 'SIGKILL');
  };
}

process.stdout.write('ready\n');
await once(process.stdin, 'data');
await runSchedule(payload).stop();
await payload.destroy();
clearInterval(alive);
process.exit(0);
