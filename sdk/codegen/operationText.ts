import {
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { type ShapeContext, findFragment } from './selectionShape.ts';

/**
 * The expression for an operation's text. The fields of fragments are written into it from one
 * constant each, so that a bundle holds every list of fields once.
 */
export function printOperationText(node: OperationDefinitionNode): string {
  return quote(stripIgnoredCharacters(print(node)));
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
  const fields = stripIgnoredCharacters(print(node.selectionSet)).slice(1, -1);
  texts.set(name, `const ${name}Text = ${quote(fields)};`);
}

/** A template in which each spread of a fragment stands for its constant. */
function quote(text: string): string {
  const marked = text.replace(/\.\.\.(?!on\b)(\w+)/g, ' @$1 ').replace(/ *([{}]) */g, '$1');
  return `\`${marked.trim().replace(/@(\w+)/g, '${$1Text}')}\``;
}
