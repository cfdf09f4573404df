import {
  type DefinitionNode,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { type ShapeContext, findFragment } from './selectionShape.ts';

/**
 * The expression for an operation's text: its own, then one constant for each fragment it needs,
 * so that a bundle holds every fragment once.
 */
export function printOperationText(context: ShapeContext, node: OperationDefinitionNode): string {
  const names = [...collectFragmentNames(context, node, new Set())];
  return [quoteNode(node), ...names.map((name) => `${name}Text`)].join(' + ');
}

/** The constants that `printOperationText` refers to. */
export function printFragmentTexts(context: ShapeContext): string {
  return [...context.fragments.values()]
    .map((node) => `const ${node.name.value}Text = ${quoteNode(node)};`)
    .join('\n');
}

function collectFragmentNames(
  context: ShapeContext,
  node: DefinitionNode,
  names: Set<string>,
): Set<string> {
  visit(node, {
    FragmentSpread(spread) {
      const name = spread.name.value;
      if (names.has(name)) return;
      names.add(name);
      collectFragmentNames(context, findFragment(context, name), names);
    },
  });
  return names;
}

function quoteNode(node: DefinitionNode): string {
  return `'${stripIgnoredCharacters(print(node)).replaceAll("'", "\\'")}'`;
}
