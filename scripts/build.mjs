// Installs and builds what isn't current, without starting it.
import { checkWritable, loadEnvironment } from './lib/environment.mjs';

checkWritable();
loadEnvironment();
const { build, install } = await import('./lib/prepare.mjs');
await install();
const built = await build();
if (built.length === 0) console.log('Everything is current.');
