import { readFile } from 'node:fs/promises';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import type { GraphQLNamedType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { deliverySchema } from '../../cms/src/delivery/schema/index.ts';
import { printDeliverySchema, schemaFile } from '../../cms/src/delivery/schema/printSchema.ts';

function listUndescribed(type: GraphQLNamedType): string[] {
  const parts: { name: string; description: string | null | undefined }[] = [type];
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      parts.push({ name: `${type.name}.${field.name}`, description: field.description });
      for (const { name, description } of field.args) {
        parts.push({ name: `${type.name}.${field.name}(${name})`, description });
      }
    }
  }
  if (isInputObjectType(type)) parts.push(...Object.values(type.getFields()));
  if (isEnumType(type)) parts.push(...type.getValues());
  return parts.flatMap(({ name, description }) => (description ? [] : [name]));
}

describe('the delivery schema', () => {
  it('is committed as it is built', async () => {
    expect(await readFile(schemaFile, 'utf8')).toBe(printDeliverySchema());
  });

  it('describes every type, field, argument and value', () => {
    const own = Object.values(deliverySchema.getTypeMap()).filter(
      ({ name }) => !name.startsWith('__') && !/^(String|Int|Float|Boolean|ID)$/.test(name),
    );
    expect(own.length).toBeGreaterThan(50);
    expect(own.flatMap(listUndescribed)).toEqual([]);
  });

  it('resolves every field of an object explicitly', () => {
    const implicit = Object.values(deliverySchema.getTypeMap()).flatMap((type) =>
      isObjectType(type) && !type.name.startsWith('__')
        ? Object.values(type.getFields()).flatMap((field) =>
            field.resolve ? [] : [`${type.name}.${field.name}`],
          )
        : [],
    );
    expect(implicit).toEqual([]);
  });

  it('can only be read, but for comments', () => {
    expect(Object.keys(deliverySchema.getMutationType()?.getFields() ?? {})).toEqual([
      'submitComment',
    ]);
    expect(deliverySchema.getSubscriptionType()).toBeUndefined();
  });
});
