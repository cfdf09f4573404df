// Runs a bundled program, with the code that V8 compiled for it in an earlier run:
// node warmStart.mjs BUNDLE ARGS…
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

process.argv.splice(1, 1);
const bundle = process.argv[1];
const compiled = `${bundle}.compiled`;
const cachedData = existsSync(compiled) ? readFileSync(compiled) : undefined;
const script = new vm.Script(
  `(function (exports, require, module, __filename, __dirname) {${readFileSync(bundle, 'utf8')}\n})`,
  {
    filename: bundle,
    cachedData,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  },
);
const loaded = { exports: {} };
script.runInThisContext()(
  loaded.exports,
  createRequire(bundle),
  loaded,
  bundle,
  path.dirname(bundle),
);
// At its end, when most of what the program needs has been compiled.
process.once('exit', () => {
  if (cachedData && !script.cachedDataRejected) return;
  const own = `${compiled}.${process.pid}`;
  writeFileSync(own, script.createCachedData());
  renameSync(own, compiled);
});
