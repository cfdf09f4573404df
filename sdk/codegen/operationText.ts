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
 * written into it from one constant each, and a query of one root field is put together when the
 * module loads, so that a bundle holds little more than the names of fields.
 */
export function printOperationText(context: ShapeContext, node: OperationDefinitionNode): string {
  const plain = readPlainQuery(node);
  if (plain === null) return `typedText(${quote(expandText(context, print(node)))})`;
  const { given, more, selections } = plain;
  const field = `'${plain.field}'`;
  const text = printSelections(context, selections);
  const rest = more === '' ? '' : `, ' ${more}'`;
  if (given === oneVariables) return `oneOperation(${field}, ${quote(text)}${rest})`;
  if (given.startsWith(listVariables) && text.startsWith(listStart)) {
    const others = given.slice(listVariables.length).trim();
    const selection = quote(text.slice(listStart.length, -1));
    return `listOperation(${field}, '${others}', ${selection})`;
  }
  return `operation(${field}, '${given}', ${quote(text)}${rest})`;
}

interface PlainQuery {
  /** The name of its root field, with the operation's before it when that is another. */
  field: string;
  /** The variables that the root field gets under their names: `slug:String id:ID`. */
  given: string;
  /** Those that are used further down. */
  more: string;
  selections: SelectionSetNode;
}

function readPlainQuery(node: OperationDefinitionNode): PlainQuery | null {
  const [root, ...others] = node.selectionSet.selections;
  if (root?.kind !== 'Field' || root.selectionSet === undefined || others.length > 0) return null;
  const variables = node.variableDefinitions ?? [];
  const count = root.arguments?.length ?? 0;
  const isGiven = root.arguments?.every(
    ({ name, value }, index) =>
      value.kind === 'Variable' &&
      value.name.value === name.value &&
      variables[index]?.variable.name.value === name.value,
  );
  if (!isGiven || count === 0 || root.alias?.value !== 'item' || node.operation !== 'query') {
    return null;
  }
  const texts = variables.map(({ type, variable }) => `${variable.name.value}:${print(type)}`);
  const name = node.name?.value.replace(/^\w/, (letter) => letter.toLowerCase());
  const field = root.name.value;
  return {
    field: name === field ? field : `${name}:${field}`,
    given: texts.slice(0, count).join(' '),
    more: texts.slice(count).join(' '),
    selections: root.selectionSet,
  };
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

/** The constant of a fragment, or a template in which each spread stands for its constant. */
function quote(text: string): string {
  if (/^@\w+$/.test(text)) return `${text.slice(1)}Text`;
  return `\`${text.replace(/@(\w+)/g, '${$1Text}')}\``;
}
