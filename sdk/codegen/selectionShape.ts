import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionSetNode,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { printComment } from './printComment.ts';
import { printType } from './typeText.ts';

export interface ShapeContext {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** How often each fragment is spread. */
  uses: ReadonlyMap<string, number>;
}

/** The fields of a selection as members of a TypeScript object type, in the order selected. */
export function printMembers(
  context: ShapeContext,
  type: GraphQLCompositeType,
  selections: SelectionSetNode,
): string {
  const members = new Map<string, string>();
  collectMembers(context, type, selections, members);
  return [...members.values()].join('\n');
}

function collectMembers(
  context: ShapeContext,
  type: GraphQLCompositeType,
  selections: SelectionSetNode,
  members: Map<string, string>,
): void {
  for (const selection of selections.selections) {
    if (selection.kind === 'Field') {
      const name = selection.alias?.value ?? selection.name.value;
      members.set(name, printMember(context, type, selection, name));
    } else if (selection.kind === 'FragmentSpread') {
      const fragment = findFragment(context, selection.name.value);
      collectMembers(context, type, fragment.selectionSet, members);
    } else if (selection.typeCondition?.name.value === type.name) {
      collectMembers(context, type, selection.selectionSet, members);
    }
  }
}

function printMember(
  context: ShapeContext,
  type: GraphQLCompositeType,
  node: FieldNode,
  name: string,
): string {
  if (node.name.value === '__typename') return `${name}: '${type.name}';`;
  const field =
    isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
  if (field === undefined) throw new Error(`${type.name} has no field ${node.name.value}.`);
  const object = getNamedType(field.type);
  const objectText =
    isCompositeType(object) && node.selectionSet !== undefined
      ? printSelection(context, object, node.selectionSet)
      : 'unknown';
  const comment = printComment(field.description, '');
  return `${comment}${name}: ${printType(field.type, objectText)};`;
}

/** A selection that is one fragment is written as that fragment's name, a union as its members. */
export function printSelection(
  context: ShapeContext,
  type: GraphQLCompositeType,
  selections: SelectionSetNode,
): string {
  const [first, ...others] = selections.selections;
  if (first?.kind === 'FragmentSpread' && others.length === 0) return first.name.value;
  const objects = isUnionType(type) ? type.getTypes() : [type];
  const texts = objects.map((object) => `{ ${printMembers(context, object, selections)} }`);
  return texts.length === 1 ? texts.join('') : `(${texts.join(' | ')})`;
}

export function findFragment(context: ShapeContext, name: string): FragmentDefinitionNode {
  const fragment = context.fragments.get(name);
  if (fragment === undefined) throw new Error(`There is no fragment ${name}.`);
  return fragment;
}
