import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
} from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { assumedListSize, readFieldCost } from './fieldCost.ts';
import { readPageSize } from './readPageSize.ts';

export interface CostRequest {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
  /** The largest page allowed; a larger one throws a refusal. */
  pageSize: number;
}

/** Introspection answers are bounded by the schema's size. */
const introspectionCost = 20;

/**
 * Estimates a query's work from its text and variables alone: about one for each object in the
 * answer, pages at the size asked for, lists at an assumed size. Expects a validated document.
 */
export function computeCost(request: CostRequest): number {
  const { schema, document, operation, variables, pageSize } = request;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const known = new Map<string, number>();

  const costFragment = (name: string): number => {
    const fragment = fragments.get(name);
    if (!fragment) return 0;
    const cost =
      known.get(name) ??
      costSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
    known.set(name, cost);
    return cost;
  };

  const costSelections = (set: SelectionSetNode, type: GraphQLNamedType | undefined): number => {
    let cost = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) cost += costFragment(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        cost += costSelections(
          selection.selectionSet,
          condition ? schema.getType(condition) : type,
        );
      } else cost += costField(selection, type);
    }
    return cost;
  };

  const costField = (node: FieldNode, type: GraphQLNamedType | undefined): number => {
    const name = node.name.value;
    if (name.startsWith('__')) return node.selectionSet ? introspectionCost : 0;
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (!field) return 0;
    const { weight, filtered = 0, size, largest = pageSize } = readFieldCost(field.extensions);
    const inner = node.selectionSet
      ? costSelections(node.selectionSet, getNamedType(field.type))
      : 0;
    const count =
      size === 'first'
        ? readPageSize(node, field, { variables, operation, pageSize: largest })
        : (size ?? listSize(field));
    const own = weight ?? (isCompositeType(getNamedType(field.type)) ? 1 : 0.05);
    const isFiltered =
      node.arguments?.some((argument) => argument.name.value === 'filter') ?? false;
    return own + (isFiltered ? filtered : 0) + count * inner;
  };

  const root = schema.getRootType(operation.operation);
  return Math.ceil(costSelections(operation.selectionSet, root ?? undefined));
}

function listSize(field: GraphQLField<unknown, unknown>): number {
  return isListType(getNullableType(field.type)) ? assumedListSize : 1;
}
