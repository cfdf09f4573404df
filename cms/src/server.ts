import path from 'node:path';
import { loadEditor } from './boot/loadEditor.ts';

await loadEditor();
const { runServer } = await import('./boot/runServer.ts');
await runServer({
  root: path.resolve(process.env['SIGNPOST_ROOT'] ?? path.resolve(import.meta.dirname, '../..')),
});
