import { cp } from 'node:fs/promises';
import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { server: 'src/server.ts', cli: 'src/cli/index.ts' },
  format: 'esm',
  target: 'node20',
  platform: 'node',
  splitting: true,
  // The link engine is built apart, with its types.
  clean: ['!links/**'],
  sourcemap: true,
  skipNodeModulesBundle: true,
  // The seed reads the demo library beside its own code.
  async onSuccess() {
    await cp('src/seed/library', 'dist/library', { recursive: true });
  },
  esbuildOptions(options) {
    options.alias = { '@payload-config': './src/payload.config.ts' };
  },
});
