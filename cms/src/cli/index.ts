import { loadEditor } from '../boot/loadEditor.ts';

await loadEditor();
const { runCli } = await import('./runCli.ts');
await runCli();
