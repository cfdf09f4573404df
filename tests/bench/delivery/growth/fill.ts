import { getPayload } from 'payload';
import config from '@payload-config';
import { fillStore } from '../database/fillStore.ts';
import { makeLibrary } from '../makeLibrary.ts';

/** Run as a process of its own: makes the database of the environment, with so many guides published. */
const alive = setInterval(() => undefined, 1000);
const payload = await getPayload({ config, cron: false });
await fillStore(payload, makeLibrary(Number(process.argv[2])));
await payload.destroy();
clearInterval(alive);
process.exit(0);
