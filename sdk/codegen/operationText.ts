import {
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { type ShapeContext, findFragment } from './selectionShape.ts';

/** What `oneOperation` and `listOperation` put into an operation by themselves. */
const oneVariables = 'slug:String id:ID';
const listVariables = 'first:Int after:String';
const listStart = 'totalCount pageInfo{hasNextPage endCursor}items:nodes{';

/**
 * The expression for an operation's text. The fields of fragments that are used more than once are
 * written into it from one constant each, and an operation of one root field that takes all the
 * variables under their own names is put together when the module loads, so that a bundle holds
 * little more than the names of fields.
 */
export function printOperationText(context: ShapeContext, node: OperationDefinitionNode): string {
  const plain = readPlainOperation(node);
  if (plain === null) return `typedText(${quote(expandText(context, print(node)))})`;
  const { field, variables, selections } = plain;
  const text = printSelections(context, selections);
  if (variables === oneVariables) return `oneOperation('${field}', ${quote(text)})`;
  if (variables.startsWith(listVariables) && text.startsWith(listStart)) {
    const others = variables.slice(listVariables.length).trim();
    const selection = quote(text.slice(listStart.length, -1));
    return `listOperation('${field}', '${others}', ${selection})`;
  }
  return `operation('${field}', '${variables}', ${quote(text)})`;
}

interface PlainOperation {
  /** The name of its root field, which is the operation's own as well. */
  field: string;
  /** Its variables with their types: `slug:String id:ID`. */
  variables: string;
  selections: SelectionSetNode;
}

function readPlainOperation(node: OperationDefinitionNode): PlainOperation | null {
  const [root, ...others] = node.selectionSet.selections;
  if (root?.kind !== 'Field' || root.selectionSet === undefined || others.length > 0) return null;
  const field = root.name.value;
  const names = node.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
  const given = root.arguments?.map(({ name, value }) =>
    value.kind === 'Variable' && value.name.value === name.value ? name.value : null,
  );
  const isPlain = root.alias?.value === 'item' && node.operation === 'query' && names.length > 0;
  if (!isPlain || given?.join() !== names.join()) return null;
  if (node.name?.value.toLowerCase() !== field.toLowerCase()) return null;
  const variables = (node.variableDefinitions ?? []).map(
    ({ type, variable }) => `${variable.name.value}:${print(type)}`,
  );
  return { field, variables: variables.join(' '), selections: root.selectionSet };
}

/** The constants that `printOperationText` refers to, each after those that it needs itself. */
export function printFragmentTexts(context: ShapeContext): string {
  const texts = new Map<string, string>();
  for (const node of context.fragments.values()) addFragment(context, node, texts);
  return [...texts.values()].join('\n');
}

function addFragment(
  context: ShapeContext,
  node: FragmentDefinitionNode,
  texts: Map<string, string>,
): void {
  const name = node.name.value;
  if (texts.has(name)) return;
  visit(node, {
    FragmentSpread(spread) {
      addFragment(context, findFragment(context, spread.name.value), texts);
    },
  });
  if (isInlined(context, name)) return;
  texts.set(name, `const ${name}Text = ${quote(printSelections(context, node.selectionSet))};`);
}

/** The fields of a selection, without the braces around them. */
function printSelections(context: ShapeContext, selections: SelectionSetNode): string {
  return expandText(context, print(selections)).slice(1, -1);
}

/** Shortened, with the fields of fragments that are used once written out. */
function expandText(context: ShapeContext, text: string): string {
  const short = stripIgnoredCharacters(text).replace(
    /\.\.\.(?!on\b)(\w+)/g,
    (_spread, name: string) =>
      isInlined(context, name)
        ? ` ${printSelections(context, findFragment(context, name).selectionSet)} `
        : ` @${name} `,
  );
  return short
    .replace(/ *([{}]) */g, '$1')
    .replace(/ +/g, ' ')
    .trim();
}

/** A constant for one use only makes a bundle longer; `listOperation` has the page's own fields. */
function isInlined(context: ShapeContext, name: string): boolean {
  return name === 'PageInfo' || (context.uses.get(name) ?? 0) < 2;
}

/** A template in which each spread of a fragment stands for its constant. */
function quote(text: string): string {
  return `\`${text.replace(/@(\w+)/g, '${$1Text}')}\``;
}
