import { Kind, valueFromASTUntyped } from 'graphql';
import type { FieldNode, GraphQLField, OperationDefinitionNode } from 'graphql';
import { DeliveryError } from '../errors/deliveryError.ts';

export interface PageSizeRequest {
  variables: Readonly<Record<string, unknown>>;
  operation: OperationDefinitionNode;
  pageSize: number;
}

/** Refuses a page that is negative or too large. */
export function checkPageSize(first: number, largest: number): number {
  if (first > largest) {
    throw new DeliveryError(
      'PAGE_TOO_LARGE',
      `"first" is ${first}; at most ${largest} items come on a page. Go on with "after".`,
    );
  }
  if (first < 0) throw new DeliveryError('BAD_ARGUMENT', '"first" must be 0 or more.');
  return first;
}

/** The page size that a field asks for, before anything runs: literal, variable or default. */
export function readPageSize(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  { variables, operation, pageSize }: PageSizeRequest,
): number {
  const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  const fallback: unknown = field.args.find(({ name }) => name === 'first')?.defaultValue;
  const read = (): unknown => {
    if (!given) return fallback;
    if (given.kind !== Kind.VARIABLE) return valueFromASTUntyped(given);
    const name = given.name.value;
    if (Object.hasOwn(variables, name)) return variables[name];
    const definition = operation.variableDefinitions?.find(
      ({ variable }) => variable.name.value === name,
    );
    return definition?.defaultValue ? valueFromASTUntyped(definition.defaultValue) : fallback;
  };
  const value = read() ?? fallback;
  return typeof value === 'number' ? checkPageSize(value, pageSize) : pageSize;
}
