import path from 'node:path';
import { endWithNpm } from './lib/endWithNpm.mjs';
import { checkWritable, loadEnvironment, root } from './lib/environment.mjs';

endWithNpm();
checkWritable();
const from = performance.now();
const dev = process.argv.includes('--dev');
loadEnvironment();

// All that can be refused is looked at before anything is installed or built.
const { checkDataFolder, checkNotRunning } = await import('./lib/lookRound.mjs');
const { choosePorts } = await import('./lib/ports.mjs');
const { build, install } = await import('./lib/prepare.mjs');
const { createSupervisor } = await import('./lib/processes.mjs');

const host = process.env.HOST || '127.0.0.1';
const port = process.env.PORT || '3000';
const sitePort = process.env.SITE_PORT || '3001';
await checkNotRunning();
checkDataFolder();
const ports = await choosePorts({ PORT: port, SITE_PORT: sitePort }, host);

console.log('Signpost');
await install();
await build(dev ? ['sdk', 'server', 'site'] : undefined);

const env = {
  ...process.env,
  ...ports,
  NODE_ENV: dev ? 'development' : 'production',
  NEXT_TELEMETRY_DISABLED: '1',
};
const supervisor = createSupervisor();
const startCms = () =>
  supervisor.start('CMS', ['dist/server.js'], { cwd: path.join(root, 'cms'), env });
const cms = await startCms();
const startSite = () =>
  supervisor.start('example site', ['dist/server.js'], {
    cwd: path.join(root, 'examples/guide-site'),
    env: { ...env, SIGNPOST_ENDPOINT: cms.graphql, CMS_URL: new URL(cms.admin).origin },
  });
const site = await startSite();

if (dev) {
  const { reloadOnChange } = await import('./lib/reload.mjs');
  const again = (name, start) => async () => {
    await supervisor.end(name);
    await start();
  };
  reloadOnChange({
    name: 'CMS',
    unit: 'server',
    cwd: 'cms',
    folders: ['cms/src'],
    ignore: ['app', 'admin'],
    restart: again('CMS', startCms),
  });
  reloadOnChange({
    name: 'example site',
    unit: 'site',
    cwd: 'examples/guide-site',
    folders: ['examples/guide-site/src'],
    ignore: [],
    restart: again('example site', startSite),
  });
}

const lines = [
  ['Admin', cms.admin],
  ['Delivery GraphQL', cms.graphql],
  ['Example guide site', site.url],
];
console.log('');
for (const [label, url] of lines) console.log(`  ${label.padEnd(20)} ${url}`);
if (cms.demo) {
  console.log('');
  console.log(`  Demo login           ${cms.demo.email}`);
  console.log(`  Password             ${cms.demo.password}`);
}
console.log(
  `\nReady in ${((performance.now() - from) / 1000).toFixed(1)} s. Press Ctrl-C to stop.\n`,
);
