import path from 'node:path';
import { root } from './environment.mjs';
import { fingerprint, removeStamp, whyStale, writeStamp } from './stamps.mjs';
import { run, step } from './steps.mjs';

const PNPM = 'pnpm@10.34.9';
const NPX = process.platform === 'win32' ? 'npx.cmd' : 'npx';

const cmsInputs = ['cms/package.json', 'cms/tsconfig.json', 'tsconfig.base.json', 'pnpm-lock.yaml'];

const stampOf = (name) => `node_modules/.signpost-build-${name}`;

/** Says that a unit's output is being changed outside `build`. */
export function forgetBuild(name) {
  removeStamp({ stamp: stampOf(name) });
}

const units = {
  sdk: {
    label: 'Building the SDK',
    inputs: ['sdk', 'cms/schema.graphql', 'tsconfig.base.json', 'pnpm-lock.yaml'],
    output: 'sdk/dist/index.js',
    outputs: ['sdk/dist'],
    cwd: 'sdk',
    command: ['tsup'],
  },
  server: {
    label: 'Building the server',
    inputs: ['cms/src', 'cms/tsup.config.ts', ...cmsInputs],
    output: 'cms/dist/server.js',
    outputs: ['cms/dist'],
    notOutputs: ['links'],
    cwd: 'cms',
    command: ['tsup'],
  },
  links: {
    label: 'Building the link engine',
    inputs: ['cms/src/links', 'cms/tsup.links.config.ts', 'cms/tsconfig.links.json', ...cmsInputs],
    output: 'cms/dist/links/index.d.ts',
    outputs: ['cms/dist/links'],
    cwd: 'cms',
    command: ['tsup', '--config', 'tsup.links.config.ts'],
  },
  admin: {
    label: 'Building the admin (about a minute)',
    inputs: ['cms/src', 'cms/next.config.ts', ...cmsInputs],
    output: 'cms/.next/BUILD_ID',
    outputs: ['cms/.next'],
    // What Next writes while it runs, and nobody is served.
    notOutputs: [
      'cache',
      'dev',
      'diagnostics',
      'node_modules',
      'route-cache',
      'trace',
      'trace-build',
      'types',
    ],
    cwd: 'cms',
    command: ['next', 'build'],
  },
  site: {
    label: 'Building the example site',
    inputs: ['examples/guide-site', 'sdk/src', 'pnpm-lock.yaml'],
    output: 'examples/guide-site/dist/server.js',
    outputs: ['examples/guide-site/dist'],
    cwd: 'examples/guide-site',
    command: ['tsup'],
  },
};

/** Installs the packages unless they are those of the lock file. */
export async function install() {
  const print = fingerprint([
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'package.json',
    'cms/package.json',
    'sdk/package.json',
    'examples/guide-site/package.json',
    'examples/link-report/package.json',
    'tests/package.json',
  ]);
  const unit = { stamp: 'node_modules/.signpost-install', output: 'node_modules/.pnpm', print };
  if (whyStale(unit) === null) return false;
  await step('Installing packages', () =>
    run(NPX, ['--yes', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only'], {
      env: { ...process.env, CI: 'true' },
    }),
  );
  writeStamp(unit);
  return true;
}

/** Builds what isn't current, in order. Returns the names of what was built. */
export async function build(names = Object.keys(units)) {
  const built = [];
  for (const name of names) {
    const unit = units[name];
    const print = fingerprint(unit.inputs);
    const mark = { ...unit, stamp: stampOf(name), print };
    const why = whyStale(mark);
    if (why === null) continue;
    const [tool = '', ...args] = unit.command;
    removeStamp(mark);
    const bin = path.join(root, unit.cwd, 'node_modules/.bin', tool);
    await step(why === '' ? unit.label : `${unit.label}: ${why}`, () =>
      run(bin, args, {
        cwd: path.join(root, unit.cwd),
        env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      }),
    );
    writeStamp(mark);
    built.push(name);
  }
  return built;
}
