import { defineConfig } from 'tsup';

// The link engine as other programs import it: one file with its types, and nothing of the server.
export default defineConfig({
  entry: { index: 'src/links/index.ts' },
  outDir: 'dist/links',
  format: 'esm',
  target: 'node20',
  platform: 'node',
  dts: true,
  clean: true,
  sourcemap: true,
  skipNodeModulesBundle: true,
  tsconfig: 'tsconfig.links.json',
});
