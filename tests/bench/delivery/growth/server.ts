import { getPayload } from 'payload';
import config from '@payload-config';
import { openForReading } from '../../../../cms/src/database/accessMode.ts';
import { createPublishedStore } from '../../../../cms/src/published/store.ts';
import { serveMeasured } from '../serveMeasured.ts';

/** The measured process, over the database of the environment. */
const alive = setInterval(() => undefined, 1000);
openForReading();
const payload = await getPayload({ config, cron: false });
await serveMeasured(createPublishedStore(payload), Number(process.argv[2]));
clearInterval(alive);
