import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    edge: 'src/edge.ts',
    express: 'src/express/index.ts',
    'json-ld': 'src/json-ld/index.ts',
    links: 'src/links/index.ts',
    'rich-text': 'src/rich-text/index.ts',
    'rich-text-react': 'src/rich-text/react/index.ts',
    testing: 'src/testing/index.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  external: [/^node:/],
  dts: true,
  clean: true,
  splitting: true,
  treeshake: true,
  sourcemap: false,
  tsconfig: 'tsconfig.build.json',
});
