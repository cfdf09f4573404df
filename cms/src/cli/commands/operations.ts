import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { listOperations } from '../../delivery/persisted/listOperations.ts';
import { countOf } from './countOf.ts';
import { print } from './print.ts';

interface OperationsOptions {
  output: string;
}

/** `signpost operations`: writes the manifest that `DELIVERY_OPERATIONS=allowlist` reads. */
export function registerOperations(program: Command): void {
  program
    .command('operations')
    .description('Write the list of GraphQL operations that delivery may be held to.')
    .argument(
      '<files...>',
      'GraphQL documents, and manifests such as @signpost/sdk/operations.json',
    )
    .option('-o, --output <file>', 'the manifest to write', 'operations.json')
    .action(async (files: string[], { output }: OperationsOptions) => {
      const documents = await Promise.all(
        files.map(async (name) => ({ name, text: await readFile(name, 'utf8') })),
      );
      const manifest = listOperations(documents);
      await writeFile(output, `${JSON.stringify(manifest, null, 2)}\n`);
      await print(`${countOf(manifest.operations.length, 'operation')} listed in ${output}.\n`);
    });
}
