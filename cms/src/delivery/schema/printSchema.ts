import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { printSchema } from 'graphql';
import { deliverySchema } from './index.ts';

/** The committed copy of the schema, which the SDK and sites are generated from. */
export const schemaFile = path.resolve(import.meta.dirname, '../../../schema.graphql');

/** The delivery schema as text. */
export function printDeliverySchema(): string {
  return `${printSchema(deliverySchema)}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await writeFile(schemaFile, printDeliverySchema());
}
