import { loadEditor } from '../boot/loadEditor.ts';

if (process.argv[2] === 'deliver') {
  const { runDeliver } = await import('./deliver/index.ts');
  await runDeliver();
} else {
  await loadEditor();
  const { runCli } = await import('./runCli.ts');
  await runCli();
}
