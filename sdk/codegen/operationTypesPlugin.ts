import {
  type DefinitionNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type OperationDefinitionNode,
  TypeInfo,
  isCompositeType,
  isInputType,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { DocumentPlugin } from './documentPlugin.ts';
import { printComment } from './printComment.ts';
import { printFragmentTexts, printOperationText } from './operationText.ts';
import { type ShapeContext, printMembers } from './selectionShape.ts';
import { printType } from './typeText.ts';

/**
 * Each fragment as a plain interface of its name, but for those called "…Fields", which only group
 * what others select; each operation as its result and its text.
 */
export const plugin: DocumentPlugin = (schema, documents) => {
  const definitions = documents.flatMap((file) => file.document?.definitions ?? []);
  const fragments = definitions.filter((node) => node.kind === 'FragmentDefinition');
  const operations = definitions.filter((node) => node.kind === 'OperationDefinition');
  const context = {
    schema,
    fragments: new Map(fragments.map((node) => [node.name.value, node])),
    uses: countSpreads(definitions),
  };
  const typed = fragments.filter((node) => !node.name.value.endsWith('Fields'));
  return [
    ...typed.map((node) => printFragment(context, node)),
    printFragmentTexts(context),
    ...operations.map((node) => printOperation(context, node)),
  ].join('\n');
};

function countSpreads(definitions: readonly DefinitionNode[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const definition of definitions) {
    visit(definition, {
      FragmentSpread({ name: { value } }) {
        uses.set(value, (uses.get(value) ?? 0) + 1);
      },
    });
  }
  return uses;
}

function printFragment(context: ShapeContext, node: FragmentDefinitionNode): string {
  const type = context.schema.getType(node.typeCondition.name.value);
  if (!isCompositeType(type)) throw new Error(`Fragment ${node.name.value} has no object type.`);
  const members = printMembers(context, type, node.selectionSet);
  const comment = printComment(describeFragment(node.name.value, type), '');
  return `${comment}export interface ${node.name.value} { ${members} }\n`;
}

/** The words of the schema, and how much of the type the fragment holds. */
function describeFragment(name: string, type: GraphQLCompositeType): string {
  const whole = type.description ?? '';
  if (name.endsWith('Summary')) return `${whole} As lists give it, without its text.`;
  return name.endsWith('Reference') ? `${whole} As much of it as a link needs.` : whole;
}

function printOperation(context: ShapeContext, node: OperationDefinitionNode): string {
  const name = node.name?.value;
  const root = context.schema.getRootType(node.operation);
  if (name === undefined || !root) throw new Error('An operation needs a name and a root type.');
  const result = printMembers(context, root, node.selectionSet);
  const text = printOperationText(context, node);
  const about = `the operation ${name}`;
  return [
    `/** The answer to ${about}. */\nexport interface ${name}Result { ${result} }\n`,
    `/** What ${about} takes. */\nexport interface ${name}Variables { ${printVariables(context, node)} }\n`,
    `export const ${name}Operation: TypedText<${name}Result, ${name}Variables> =\n  /*#__PURE__*/ ${text};\n`,
  ].join('\n');
}

function printVariables(context: ShapeContext, node: OperationDefinitionNode): string {
  const descriptions = describeArguments(context, node);
  const members = (node.variableDefinitions ?? []).map((variable) => {
    const type = typeFromAST(context.schema, variable.type);
    if (!isInputType(type)) throw new Error('A variable needs an input type.');
    const required = variable.type.kind === 'NonNullType';
    const text = printType(type, 'unknown');
    const name = variable.variable.name.value;
    const comment = printComment(descriptions.get(name), '');
    return `${comment}${required ? `${name}: ${text};` : `${name}?: ${text} | undefined;`}`;
  });
  return members.join('\n');
}

/** The words of the schema for the argument that each variable is given to. */
function describeArguments(
  { schema }: ShapeContext,
  node: OperationDefinitionNode,
): Map<string, string> {
  const descriptions = new Map<string, string>();
  const types = new TypeInfo(schema);
  visit(
    node,
    visitWithTypeInfo(types, {
      Argument({ value }) {
        const argument = types.getArgument();
        if (value.kind !== 'Variable' || !argument?.description) return;
        const { defaultValue, description } = argument;
        const words = defaultValue == null ? '' : ` @default ${JSON.stringify(defaultValue)}`;
        descriptions.set(value.name.value, `${description}${words}`);
      },
    }),
  );
  return descriptions;
}
