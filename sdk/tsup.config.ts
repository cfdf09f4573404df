import { type Options, defineConfig } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/**
 * graphql-request brings graphql's parser along, four fifths of its weight, only to find the names
 * of operations, which this package finds by itself (`excludeOperationName`). So graphql-request is
 * bundled, with a parser that is never called: docs/decisions/0210-graphql-request-is-bundled.md.
 */
const withoutParser: Plugin = {
  name: 'graphql-request without a parser',
  setup(build) {
    build.onResolve({ filter: /^graphql$/ }, ({ importer }) =>
      importer.includes('graphql-request')
        ? { path: 'graphql', namespace: 'without-parser' }
        : { path: 'graphql', external: true },
    );
    build.onLoad({ filter: /^graphql$/, namespace: 'without-parser' }, () => ({
      resolveDir: import.meta.dirname,
      contents: `
        export { Kind, print } from 'graphql';
        export function parse() {
          throw new Error('Operations are not parsed.');
        }`,
    }));
  },
};

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    comments: 'src/comments/index.ts',
    edge: 'src/edge.ts',
    express: 'src/express/index.ts',
    'json-ld': 'src/json-ld/index.ts',
    links: 'src/links/index.ts',
    next: 'src/next/index.ts',
    'rich-text': 'src/rich-text/index.ts',
    'rich-text-react': 'src/rich-text/react/index.ts',
    testing: 'src/testing/index.ts',
    webhooks: 'src/webhooks/index.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  external: [/^node:/],
  removeNodeProtocol: false,
  // Both are given to the plugin, which decides.
  noExternal: [/^graphql(?:-request)?$/],
  esbuildPlugins: [withoutParser],
  dts: true,
  clean: true,
  splitting: true,
  treeshake: true,
  sourcemap: false,
  tsconfig: 'tsconfig.build.json',
});
