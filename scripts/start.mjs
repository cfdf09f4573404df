import { existsSync } from 'node:fs';
import path from 'node:path';
import { checkNode, checkWritable, loadEnvironment, root } from './lib/environment.mjs';

checkNode();
checkWritable();
const from = performance.now();
const dev = process.argv.includes('--dev');
loadEnvironment();

const { checkPorts } = await import('./lib/ports.mjs');
const { build, install } = await import('./lib/prepare.mjs');
const { createSupervisor } = await import('./lib/processes.mjs');

const host = process.env.HOST || '127.0.0.1';
const port = process.env.PORT || '3000';
const sitePort = process.env.SITE_PORT || '3001';
await checkPorts({ PORT: port, SITE_PORT: sitePort }, host);

console.log('Signpost');
await install();
await build(dev ? ['sdk'] : ['sdk', 'server', 'admin', 'site']);

const env = {
  ...process.env,
  NODE_ENV: dev ? 'development' : 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  NODE_OPTIONS: [process.env.NODE_OPTIONS, '--disable-warning=ExperimentalWarning']
    .filter(Boolean)
    .join(' '),
};
const tsx = ['--import', 'tsx'];
const supervisor = createSupervisor();
const cms = await supervisor.start('CMS', dev ? [...tsx, 'src/server.ts'] : ['dist/server.js'], {
  cwd: path.join(root, 'cms'),
  env,
});
const site = path.join(root, 'examples/guide-site');
const hasSite = existsSync(path.join(site, dev ? 'src/server.ts' : 'dist/server.js'));
const siteReady = hasSite
  ? await supervisor.start(
      'example site',
      dev ? ['--watch', ...tsx, 'src/server.ts'] : ['dist/server.js'],
      { cwd: site, env: { ...env, SIGNPOST_ENDPOINT: cms.graphql } },
    )
  : null;

const lines = [
  ['Admin', cms.admin],
  ['Delivery GraphQL', cms.graphql],
  ...(siteReady ? [['Example guide site', siteReady.url]] : []),
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
