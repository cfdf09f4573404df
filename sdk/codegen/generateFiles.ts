import { readFile, readdir } from 'node:fs/promises';
import { codegen } from '@graphql-codegen/core';
import { type DocumentNode, parse, printSchema, buildASTSchema } from 'graphql';
import { format } from 'prettier';
import type { DocumentPlugin } from './documentPlugin.ts';
import * as operationTypes from './operationTypesPlugin.ts';
import * as schemaTypes from './schemaTypesPlugin.ts';

const notice =
  '// Generated from cms/schema.graphql and src/documents by codegen.ts. Do not edit.\n';

/** What the generated files must hold, by path within the package. */
export async function generateFiles(options: {
  schemaPath: URL;
  documentsFolder: URL;
}): Promise<ReadonlyMap<string, string>> {
  const schemaText = await readFile(options.schemaPath, 'utf8');
  const schema = parse(schemaText);
  const documents = await readDocuments(options.documentsFolder);
  const schemaTypesText = await runPlugin({ schema, documents: [], plugin: schemaTypes });
  const operationsText = await runPlugin({ schema, documents, plugin: operationTypes });
  const names = [...schemaTypesText.matchAll(/^export (?:type|interface) (\w+)/gm)].map(
    ([, name]) => name,
  );
  const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(operationsText));
  const imports = [
    "import { listOperation, oneOperation, operation } from '../operations/operation.ts';",
    "import { type TypedText, typedText } from '../operations/typedText.ts';",
    "import type { RichTextRoot } from '../rich-text/tree.ts';",
    `import type { ${used.join(', ')} } from './schemaTypes.ts';`,
  ].join('\n');
  const printed = printSchema(buildASTSchema(schema));
  return new Map([
    ['schema.graphql', schemaText],
    ['src/generated/schemaTypes.ts', await formatCode(notice + schemaTypesText)],
    ['src/generated/operations.ts', await formatCode(`${notice}${imports}\n\n${operationsText}`)],
    [
      'src/generated/schemaText.ts',
      await formatCode(`${notice}export const schemaText = ${JSON.stringify(printed)};\n`),
    ],
  ]);
}

interface NamedDocument {
  location: string;
  document: DocumentNode;
}

async function readDocuments(folder: URL): Promise<NamedDocument[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort();
  return Promise.all(
    names.map(async (name) => ({
      location: name,
      document: parse(await readFile(new URL(name, folder), 'utf8')),
    })),
  );
}

function runPlugin(options: {
  schema: DocumentNode;
  documents: NamedDocument[];
  plugin: { plugin: DocumentPlugin };
}): Promise<string> {
  return codegen({
    schema: options.schema,
    documents: options.documents,
    filename: 'generated.ts',
    config: {},
    plugins: [{ signpost: {} }],
    pluginMap: { signpost: options.plugin },
  });
}

function formatCode(text: string): Promise<string> {
  return format(text, { parser: 'typescript', singleQuote: true, printWidth: 100 });
}
