import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    server: 'src/server.ts',
    cli: 'src/cli/index.ts',
    'links/index': 'src/links/index.ts',
  },
  format: 'esm',
  target: 'node20',
  platform: 'node',
  splitting: true,
  clean: true,
  sourcemap: true,
  skipNodeModulesBundle: true,
  loader: { '.md': 'text' },
  esbuildOptions(options) {
    options.alias = { '@payload-config': './src/payload.config.ts' };
  },
});
