import { GraphQLError, Kind, parse, print, separateOperations, validate } from 'graphql';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { checkedRules } from '../execution/prepareDocument.ts';
import { deliverySchema } from '../schema/index.ts';
import { hashOperation } from './hashOperation.ts';
import { readManifest } from './operationManifest.ts';
import type { OperationManifest } from './operationManifest.ts';

export interface OperationDocument {
  /** What the document is called in messages. */
  name: string;
  text: string;
}

type ListedOperation = OperationManifest['operations'][number];

function parseDocument({ name, text }: OperationDocument): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    throw new Error(`${name}: ${error instanceof GraphQLError ? error.message : 'not GraphQL'}`, {
      cause: error,
    });
  }
}

function isOperation(node: DocumentNode['definitions'][number]): node is OperationDefinitionNode {
  return node.kind === Kind.OPERATION_DEFINITION;
}

function listOne(body: string, type: ListedOperation['type'], name: string): ListedOperation {
  return { id: hashOperation(body), name, type, body };
}

function listDocument(document: OperationDocument): ListedOperation[] {
  const parsed = parseDocument(document);
  const operations = parsed.definitions.filter(isOperation);
  const wrong = validate(deliverySchema, parsed, checkedRules);
  const unnamed = operations.find(({ name }) => name === undefined);
  if (wrong[0]) throw new Error(`${document.name}: ${wrong[0].message}`);
  if (operations.length === 0) throw new Error(`${document.name} holds no operation.`);
  if (unnamed && operations.length > 1) {
    throw new Error(`${document.name} holds several operations: give each a name.`);
  }
  // As it stands, for clients that send files; and each by itself, as clients that print send it.
  const whole = operations.map((operation) =>
    listOne(document.text, operation.operation, operation.name?.value ?? ''),
  );
  const printed = Object.entries(separateOperations(parsed)).map(([name, separate]) =>
    listOne(print(separate), operations[0]?.operation ?? 'query', name),
  );
  return [...whole, ...printed];
}

/** A manifest stands for the documents that it lists. */
function openDocument({ name, text }: OperationDocument): OperationDocument[] {
  if (!name.endsWith('.json')) return [{ name, text }];
  return [...readManifest(text, name).values()].map((body) => ({ name, text: body }));
}

/**
 * Lists the operations of GraphQL documents for `DELIVERY_OPERATIONS=allowlist`: the text of each
 * document as it stands and, for clients that print what they parsed, each operation with its
 * fragments as graphql prints it. Manifests ending with ".json" are taken in. Throws when a document
 * isn't valid for the delivery schema.
 */
export function listOperations(documents: readonly OperationDocument[]): OperationManifest {
  const listed = new Map(
    documents
      .flatMap(openDocument)
      .flatMap(listDocument)
      .map((operation) => [operation.id, operation]),
  );
  const operations = [...listed.values()].sort((one, other) =>
    one.name === other.name ? one.id.localeCompare(other.id) : one.name.localeCompare(other.name),
  );
  return { format: 'apollo-persisted-query-manifest', version: 1, operations };
}
