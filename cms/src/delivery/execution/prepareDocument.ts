import { LRUCache } from 'lru-cache';
import {
  getOperationAST,
  Kind,
  NoSchemaIntrospectionCustomRule,
  parse,
  recommendedRules,
  specifiedRules,
  validate,
  visit,
} from 'graphql';
import type { DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { DeliveryError } from '../errors/deliveryError.ts';
import { checkMeasure, checkRepeats } from '../limits/checkMeasure.ts';
import { checkTokens } from '../limits/checkTokens.ts';
import type { DeliveryLimits } from '../limits/deliveryLimits.ts';
import { countRepeats, measureDocument } from '../limits/measureDocument.ts';

export interface PreparedDocument {
  document: DocumentNode;
  /** What validation found; the query must not run when there is any. */
  errors: readonly GraphQLError[];
  /** Whether page sizes, and so the cost, depend on variables. */
  sizesVary: boolean;
  /** Costs worked out before, by operation name; only where sizes don't vary. */
  costs: Map<string, number>;
}

export interface PrepareOptions {
  schema: GraphQLSchema;
  limits: DeliveryLimits;
  introspection: boolean;
}

/** Texts kept, counted in characters: a parsed text takes about fifty times its length. */
const keptCharacters = 1_000_000;

/** Parses and checks query texts, and remembers the most used ones. */
export class DocumentCache {
  readonly #kept = new LRUCache<string, PreparedDocument>({
    maxSize: keptCharacters,
    sizeCalculation: (_, text) => text.length + 1,
  });

  constructor(readonly options: PrepareOptions) {}

  /** Throws a refusal, or graphql's syntax error. */
  prepare(text: string): PreparedDocument {
    const known = this.#kept.get(text);
    if (known) return known;
    const { schema, limits, introspection } = this.options;
    checkTokens(text, limits);
    const document = parse(text);
    checkMeasure(measureDocument(document), limits);
    checkRepeats(countRepeats(document), limits);
    checkSubscription(document);
    const rules = introspection ? [] : [NoSchemaIntrospectionCustomRule];
    const errors = validate(schema, document, [...checkedRules, ...rules], {
      maxErrors: 10,
      hideSuggestions: !introspection,
    });
    const prepared = {
      document,
      errors,
      sizesVary: hasVariableSize(document),
      costs: new Map<string, number>(),
    };
    this.#kept.set(text, prepared);
    return prepared;
  }
}

/** Whether the size of any page is given by a variable. */
function hasVariableSize(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Argument({ name, value }) {
      found ||= name.value === 'first' && value.kind === Kind.VARIABLE;
    },
  });
  return found;
}

/** What a document is checked by, whoever checks it. */
export const checkedRules = [...new Set([...specifiedRules, ...recommendedRules])];

/** graphql itself would take a subscription of no fields. */
function checkSubscription(document: DocumentNode): void {
  const subscribes = document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'subscription',
  );
  if (!subscribes) return;
  throw new DeliveryError(
    'SUBSCRIPTION_NOT_SUPPORTED',
    'Nothing can be subscribed to. Ask for "changes" from time to time.',
  );
}

/** The operation to run: the named one, or the only one. */
export function selectOperation(
  document: DocumentNode,
  name: string | null,
): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (operation) return operation;
  throw new DeliveryError(
    'OPERATION_NOT_FOUND',
    name === null
      ? 'The text holds no operation or several: send one, or name it in "operationName".'
      : 'The text holds no operation of that "operationName".',
  );
}
