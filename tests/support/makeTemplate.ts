// Run as a process of its own: makes an empty SQLite database with the current schema.
import { getPayload } from 'payload';

// The native database client holds no handle while it works: without one, Node may end early.
const alive = setInterval(() => undefined, 1000);
const { default: config } = await import('@payload-config');
const payload = await getPayload({ config });
await payload.destroy();
clearInterval(alive);
process.exit(0);
