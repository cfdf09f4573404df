import {
  type FieldNode,
  getArgumentValues,
  getNamedType,
  getNullableType,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  isUnionType,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { deepest, mostOfAll, referencesTaken } from './answerLimits.ts';

const onlyByPage = 'A list comes in pages, with a count of all: leave "pagination" out. ';
const notSoMany = `"limit" takes 1 to ${mostOfAll}. Ask for the others by "page".`;

type Values = Readonly<Record<string, unknown>>;
type AnyField = GraphQLField<unknown, unknown>;

/** A document of a collection, or one of several. */
function isDocument(type: GraphQLNamedType): boolean {
  if (isUnionType(type)) return type.getTypes().every(isDocument);
  return isObjectType(type) && 'id' in type.getFields() && 'updatedAt' in type.getFields();
}

function takes(field: AnyField, name: string): boolean {
  return field.args.some((argument) => argument.name === name);
}

/** How many documents a list is asked for; throws for more than may be, and for no pages. */
function readLimit(field: AnyField, { limit, pagination }: Values): number {
  // The answer would say that the documents on it are all.
  if (pagination === false) throw new GraphQLError(onlyByPage + notSoMany);
  const count = limit ?? (takes(field, 'pagination') ? 10 : 0);
  if (typeof count === 'number' && count >= 1 && count <= mostOfAll) return count;
  throw new GraphQLError(notSoMany);
}

/** How many documents the text of a rich text field leads to. */
function countInText({ depth }: Values, defaultDepth: number): number {
  const levels = typeof depth === 'number' ? depth : defaultDepth;
  return levels < 1 ? 0 : referencesTaken ** Math.min(levels, deepest);
}

export interface Walk {
  schema: GraphQLSchema;
  context: ValidationContext;
  variables: Values;
  defaultDepth: number;
}

interface Measure {
  /** Documents that the field itself stands for. */
  own: number;
  /** How often what is selected below it is there. */
  times: number;
}

function measureField(field: AnyField, node: FieldNode, walk: Walk): Measure {
  const values = getArgumentValues(field, node, walk.variables);
  if (takes(field, 'limit')) {
    const limit = readLimit(field, values);
    return { own: limit, times: limit };
  }
  if (takes(field, 'depth')) return { own: countInText(values, walk.defaultDepth), times: 1 };
  // The documents of a list, which are counted with it.
  if (node.name.value === 'docs') return { own: 0, times: 1 };
  const type = getNamedType(field.type);
  const times =
    isCompositeType(type) && isListType(getNullableType(field.type)) ? referencesTaken : 1;
  return { own: isDocument(type) ? times : 0, times };
}

/**
 * Documents that a selection stands for; throws for a list without an end. Fragments have been checked: none lies within
 * itself.
 */
export function countDocuments(
  { selections }: SelectionSetNode,
  parent: GraphQLNamedType | undefined | null,
  walk: Walk,
): number {
  let count = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
      const field = fields[selection.name.value];
      if (!field) continue;
      const { own, times } = measureField(field, selection, walk);
      const below = selection.selectionSet
        ? countDocuments(selection.selectionSet, getNamedType(field.type), walk)
        : 0;
      count += own + times * below;
      continue;
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? walk.context.getFragment(selection.name.value)
        : selection;
    if (!fragment) continue;
    const condition = fragment.typeCondition?.name.value;
    const type = condition === undefined ? parent : walk.schema.getType(condition);
    count += countDocuments(fragment.selectionSet, type, walk);
  }
  return count;
}
