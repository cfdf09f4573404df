import { MemoryStore } from '../../support/memoryStore.ts';
import { makeLibrary } from './makeLibrary.ts';
import { serveMeasured } from './serveMeasured.ts';

/** The measured process, over a store in memory. */
const guides = Number(process.argv[2] ?? 2000);
const store = new MemoryStore();
for (const document of makeLibrary(guides)) store.publish(document);
await serveMeasured(store, guides);
