// Run as a process of its own: makes an empty SQLite database with the current schema.
import { getPayload } from 'payload';

const { default: config } = await import('@payload-config');
const payload = await getPayload({ config });
await payload.destroy();
process.exit(0);
