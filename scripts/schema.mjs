// Writes the delivery schema from the code, and the SDK's operations and types from it.
import path from 'node:path';
import { root } from './lib/environment.mjs';
import { run, step } from './lib/steps.mjs';

const program = (cwd, file) =>
  run(process.execPath, ['--import', 'tsx', file], { cwd: path.join(root, cwd) });
await step('Delivery schema', () => program('cms', 'src/delivery/schema/printSchema.ts'));
await step('SDK', () => program('sdk', 'codegen.ts'));
