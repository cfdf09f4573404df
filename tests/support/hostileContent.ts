import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  buildSchema,
  graphql,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { hostilePath, hostileText, hostileValue } from './hostileText.ts';
import { hostileRichText } from './hostileRichText.ts';
import { startWebServer } from './webServer.ts';

const schema = buildSchema(
  readFileSync(new URL('../../sdk/schema.graphql', import.meta.url), 'utf8'),
);

/** The types of page that the schema has: `Article`, `CareerSetting` and so on. */
export const pageTypes: readonly string[] = readPossible('Page');

/** Where the page of a type stands. */
export const pathOfType = (type: string): string => hostilePath(`${type}.path`);

export interface HostileContent {
  endpoint: string;
  /** Names of the texts that were asked for. */
  asked: ReadonlySet<string>;
  /** What requests are answered with from now on. */
  mode: 'content' | 'unavailable' | 'error';
  close(): Promise<void>;
}

/**
 * A content server of the delivery schema in which every text of every type, known by the schema
 * alone, is hostile. Lists hold two items, or one of each type where types differ, and go on for a
 * second page.
 */
export async function startHostileContent(): Promise<HostileContent> {
  const asked = new Set<string>();
  const note = (name: string): string => (asked.add(name), name);

  const resolve: GraphQLFieldResolver<unknown, unknown> = (source, args, _, info) => {
    const given = readGiven(source, info.fieldName) ?? readSpecial(args, info);
    return given ?? makeValue(info.returnType, info);
  };
  const makeValue = (type: GraphQLOutputType, info: GraphQLResolveInfo, index = 0): unknown => {
    if (isNonNullType(type)) return makeValue(type.ofType, info, index);
    if (isListType(type)) {
      const item = isNonNullType(type.ofType) ? type.ofType.ofType : type.ofType;
      const length = isAbstractType(item) ? schema.getPossibleTypes(item).length : 2;
      return Array.from({ length }, (_, place) => makeValue(item, info, place));
    }
    if (isAbstractType(type)) return { __typename: schema.getPossibleTypes(type)[index]?.name };
    if (isObjectType(type)) return { __typename: type.name };
    if (isEnumType(type)) return type.getValues()[index]?.name ?? type.getValues()[0]?.name;
    switch (type.name) {
      case 'Int':
      case 'Float':
        return 2;
      case 'Boolean':
        return false;
      case 'DateTime':
        return '2026-03-10T00:00:00.000Z';
      case 'RichText':
        return hostileRichText(note);
      default: {
        const scheme = readPlace(info) % 2 === 0 ? 'javascript' : 'https';
        return hostileValue(note(`${info.parentType.name}.${info.fieldName}`), scheme);
      }
    }
  };

  const answer = async (request: IncomingMessage): Promise<string> => {
    const { query, variables } = await readRequest(request);
    const result = await graphql({
      schema,
      source: query,
      variableValues: variables,
      fieldResolver: resolve,
    });
    if (result.errors) throw new Error(result.errors.join('\n'));
    return JSON.stringify(result);
  };
  const reply = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const error = JSON.stringify({ errors: [{ message: hostileText('error') }] });
    const body = content.mode === 'content' ? await answer(request) : error;
    response.statusCode = content.mode === 'unavailable' ? 503 : 200;
    response.setHeader('content-type', 'application/json').end(body);
  };
  const server = await startWebServer((request, response) => {
    if (request.url?.startsWith('/graphql') !== true) return response.writeHead(404).end();
    reply(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  const content: HostileContent = {
    endpoint: server.at('/graphql', '127.0.0.1'),
    asked,
    mode: 'content',
    close: server.close,
  };
  return content;
}

/** What the parent was made with. */
function readGiven(source: unknown, field: string): unknown {
  return typeof source === 'object' && source !== null
    ? new Map<string, unknown>(Object.entries(source)).get(field)
    : undefined;
}

/** Fields of which the site wants more than their type says. */
function readSpecial(args: unknown, info: GraphQLResolveInfo): unknown {
  const { fieldName, parentType } = info;
  if (pageTypes.includes(parentType.name)) {
    if (fieldName === 'type') return constantCase(parentType.name);
    if (fieldName === 'path') return pathOfType(parentType.name);
  }
  if (parentType.name === 'Query' && info.returnType.toString().endsWith('Connection!')) {
    const hasNextPage = typeof readGiven(args, 'after') !== 'string';
    return { pageInfo: { hasNextPage } };
  }
  switch (`${parentType.name}.${fieldName}`) {
    case 'Query.resolvePath':
      return resolvePath(readGiven(args, 'path'));
    case 'CareerSetting.parent':
      return { path: hostilePath('CareerSetting.parent.path') };
    case 'CrossLink.sentence':
      return hostileText('CrossLink.sentence') + hostileText('CrossLink.anchorText');
    case 'SearchHighlight.field':
      return readPlace(info) === 0 ? 'title' : 'summary';
    case 'SearchHighlight.ranges':
      return [
        [3, 40],
        [60, 90],
      ];
    default:
      return undefined;
  }
}

function resolvePath(path: unknown) {
  const type = pageTypes.find((name) => pathOfType(name) === path);
  if (type !== undefined) return { __typename: 'PathDocument', document: { __typename: type } };
  if (path !== '/moved') return { __typename: 'PathNotFound' };
  return { __typename: 'PathRedirect', location: 'javascript:window.canary=1' };
}

/** The place in the nearest list above a field. */
function readPlace({ path }: GraphQLResolveInfo): number {
  for (let step: typeof path | undefined = path; step; step = step.prev) {
    if (typeof step.key === 'number') return step.key;
  }
  return 1;
}

function readPossible(name: string): string[] {
  const type = schema.getType(name);
  return isAbstractType(type) ? schema.getPossibleTypes(type).map((possible) => possible.name) : [];
}

const constantCase = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();

async function readRequest(request: IncomingMessage) {
  const { searchParams } = new URL(request.url ?? '', 'http://127.0.0.1');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const body: { query?: string; variables?: Record<string, unknown> } =
    request.method === 'GET'
      ? {
          query: searchParams.get('query') ?? '',
          variables: JSON.parse(searchParams.get('variables') ?? '{}'),
        }
      : JSON.parse(Buffer.concat(chunks).toString());
  return { query: body.query ?? '', variables: body.variables ?? {} };
}
