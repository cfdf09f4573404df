import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';

/** What an argument lets somebody guess at; `choice` is one of few values that name no document. */
export type GuessKind = 'slug' | 'id' | 'name' | 'word' | 'path' | 'cursor' | 'date' | 'choice';

/** By the argument's name. An argument that isn't here fails the suite: add it, and what it takes. */
const kinds: Record<string, GuessKind> = {
  active: 'choice',
  after: 'cursor',
  author: 'name',
  first: 'choice',
  guideSet: 'name',
  id: 'id',
  occupation: 'name',
  orderBy: 'choice',
  origin: 'choice',
  parent: 'name',
  path: 'path',
  placement: 'choice',
  publishedAfter: 'date',
  publishedBefore: 'date',
  query: 'word',
  relation: 'choice',
  setting: 'name',
  since: 'choice',
  slug: 'slug',
  source: 'id',
  status: 'choice',
  target: 'id',
  text: 'word',
  topic: 'name',
  topLevel: 'choice',
  types: 'choice',
};

export interface GuessQuery {
  /** `articles(filter.text)` */
  name: string;
  kind: GuessKind;
  /** A query with the guess in `$g`. */
  query: string;
  /** For a cursor: the same list without one, so that a true cursor can be read. */
  list: string;
  /** For a choice: its values. */
  values: readonly unknown[];
}

/** How a published object of a type is reached, around the field that is asked of it. */
export type Parents = Record<string, (field: string) => string>;

function selectFields(type: GraphQLNamedType, depth: number): string {
  if (isUnionType(type)) {
    const parts = type.getTypes().map((one) => `... on ${one.name} ${selectFields(one, depth)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  const parts = ['__typename'];
  for (const field of Object.values(type.getFields())) {
    // The path that was asked for comes back as it is: what somebody knows already.
    if (field.name === 'path' && type.name.startsWith('Path')) continue;
    if (field.args.some(isRequiredArgument)) continue;
    const named = getNamedType(field.type);
    if (isLeafType(named)) parts.push(field.name);
    else if (depth > 0) parts.push(`${field.name} ${selectFields(named, depth - 1)}`);
  }
  return `{ ${parts.join(' ')} }`;
}

const required: Record<string, string> = {
  query: '"hands"',
  path: '"/guides/open"',
  since: '0',
};

interface Leaf {
  name: string;
  argument: GraphQLArgument | GraphQLInputField;
  /** The argument as it stands in the query, with `$g` for its value. */
  text: string;
}

function listLeaves(argument: GraphQLArgument): Leaf[] {
  const type = getNamedType(argument.type);
  if (!isInputObjectType(type)) {
    return [{ name: argument.name, argument, text: `${argument.name}: $g` }];
  }
  return Object.values(type.getFields()).map((field) => ({
    name: `${argument.name}.${field.name}`,
    argument: field,
    text: `${argument.name}: { ${field.name}: $g }`,
  }));
}

function listValues({ type, name }: GraphQLArgument | GraphQLInputField): readonly unknown[] {
  const named = getNamedType(type);
  if (isEnumType(named)) {
    const values = named.getValues().map((value) => value.name);
    return String(getNullableType(type)).startsWith('[') ? values.map((value) => [value]) : values;
  }
  if (name === 'since') return [0];
  return name === 'first' ? [0, 1, 100] : [true, false];
}

function toQuery(
  field: GraphQLField<unknown, unknown>,
  leaf: Leaf,
  wrap: (field: string) => string,
): GuessQuery {
  const kind = kinds[leaf.argument.name];
  if (!kind) throw new Error(`No test knows what can be guessed by "${leaf.argument.name}".`);
  const others = field.args
    .filter((argument) => isRequiredArgument(argument) && argument.name !== leaf.argument.name)
    .map(({ name }) => `${name}: ${required[name] ?? 'null'}`);
  const write = (parts: string[], selection: string) =>
    wrap(`${field.name}${parts.length > 0 ? `(${parts.join(', ')})` : ''} ${selection}`);
  return {
    name: `${field.name}(${leaf.name})`,
    kind,
    query: `query ($g: ${String(leaf.argument.type)}) { ${write([...others, leaf.text], selectFields(getNamedType(field.type), 2))} }`,
    list: `{ ${write([...others, 'first: 1'], '{ pageInfo { endCursor } }')} }`,
    values: kind === 'choice' ? listValues(leaf.argument) : [],
  };
}

/** A query for each argument of the schema, filters within arguments included. */
export function listGuessQueries(schema: GraphQLSchema, parents: Parents): GuessQuery[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) return [];
    // What is handed in is tested where comments are.
    if (type === schema.getMutationType()) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.flatMap(listLeaves).map((leaf) => {
        const wrap = type.name === 'Query' ? (text: string) => text : parents[type.name];
        if (!wrap) throw new Error(`No test knows how to reach a ${type.name}.`);
        const query = toQuery(field, leaf, wrap);
        return { ...query, name: `${type.name}.${query.name}` };
      }),
    );
  });
}
