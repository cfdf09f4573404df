import {
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isNonNullType,
} from 'graphql';
import type { DocumentPlugin } from './documentPlugin.ts';
import { printComment } from './printComment.ts';
import { printType } from './typeText.ts';

/** Enums as unions of strings, filters as plain interfaces. */
export const plugin: DocumentPlugin = (schema) => printSchemaTypes(schema);

function printSchemaTypes(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
  return [
    ...types.filter(isEnumType).map(printEnum),
    ...types.filter(isInputObjectType).map(printInput),
  ].join('\n');
}

function printEnum(type: GraphQLEnumType): string {
  const values = type.getValues().map((value) => `  | '${value.name}'`);
  return `${printComment(type.description, '')}export type ${type.name} =\n${values.join('\n')};\n`;
}

function printInput(type: GraphQLInputObjectType): string {
  const fields = Object.values(type.getFields()).map((field) => {
    const optional = isNonNullType(field.type) ? '' : '?';
    const undefinedText = optional === '' ? '' : ' | undefined';
    const text = `  ${field.name}${optional}: ${printType(field.type, 'unknown')}${undefinedText};`;
    return printComment(field.description, '  ') + text;
  });
  return `${printComment(type.description, '')}export interface ${type.name} {\n${fields.join('\n')}\n}\n`;
}
