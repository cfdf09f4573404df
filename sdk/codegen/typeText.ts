import {
  type GraphQLType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';

const scalarTexts: Readonly<Record<string, string>> = {
  ID: 'string',
  String: 'string',
  DateTime: 'string',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
  JSON: 'unknown',
  RichText: 'RichTextRoot',
};

/**
 * The TypeScript text of a GraphQL type. `objectText` is what an object in it is written as;
 * nullable types get `| null`.
 */
export function printType(type: GraphQLType, objectText: string): string {
  const text = printNullable(getNullableType(type), objectText);
  return isNonNullType(type) ? text : `${text} | null`;
}

function printNullable(type: GraphQLType, objectText: string): string {
  if (isListType(type)) {
    const item = printType(type.ofType, objectText);
    return item.includes(' | ') || item.startsWith('(') ? `Array<${item}>` : `${item}[]`;
  }
  if (isScalarType(type)) {
    const text = scalarTexts[type.name];
    if (text === undefined) throw new Error(`No TypeScript type is known for scalar ${type.name}.`);
    return text;
  }
  return isEnumType(type) || isInputObjectType(type) ? type.name : objectText;
}
