import { cp } from 'node:fs/promises';
import path from 'node:path';
import { type Options, defineConfig } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

const dist = path.resolve('dist');

const shared: Options = {
  format: 'esm',
  target: 'node20',
  platform: 'node',
  splitting: true,
};

/** The command line finds `signpost deliver` as the other build makes it. */
const leaveReplica: Plugin = {
  name: 'leave the replica',
  setup({ onResolve }) {
    onResolve({ filter: /\/deliver\/index\.ts$/ }, () => ({
      path: './deliver/index.js',
      external: true,
    }));
  },
};

/** Leaves the package with native parts where it is, at its place beside the bundle. */
const leaveNative: Plugin = {
  name: 'leave native parts',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^libsql$/ }, async ({ path: name, pluginData, ...from }) => {
      if (pluginData === 'asked') return null;
      const { kind, resolveDir } = from;
      const found = await resolve(name, { kind, resolveDir, pluginData: 'asked' });
      return { path: path.relative(path.join(dist, 'deliver'), found.path), external: true };
    });
  },
};

/** What Payload writes migrations and types with, and a replica never asks for. */
const leaveTools: Plugin = {
  name: 'leave tools',
  setup({ onResolve }) {
    onResolve({ filter: /^(?:drizzle-kit|prettier)(?:$|\/)/ }, ({ path: name }) => ({
      path: name,
      external: true,
    }));
  },
};

/** What packages in CommonJS take for given, to reach Node's own modules and what may be missing. */
const commonJs = `
import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(import.meta.url);
const __dirname = import.meta.dirname;
const __filename = import.meta.filename;`;

export default defineConfig([
  {
    ...shared,
    sourcemap: true,
    entry: { server: 'src/server.ts', cli: 'src/cli/index.ts' },
    // The replica and the link engine are built apart.
    clean: ['!deliver/**', '!links/**'],
    skipNodeModulesBundle: true,
    esbuildPlugins: [leaveReplica],
    // The seed reads the demo library beside its own code.
    async onSuccess() {
      await cp('src/seed/library', 'dist/library', { recursive: true });
    },
    esbuildOptions(options) {
      options.alias = { '@payload-config': './src/payload.config.ts' };
    },
  },
  {
    ...shared,
    // With its packages: finding them one by one takes most of a start. See docs/decisions/0223.
    entry: { index: 'src/cli/deliver/index.ts' },
    outDir: 'dist/deliver',
    clean: true,
    noExternal: [/./],
    esbuildPlugins: [leaveNative, leaveTools],
    banner: { js: commonJs },
  },
]);
