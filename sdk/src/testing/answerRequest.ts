import type { IncomingMessage } from 'node:http';
import { type GraphQLSchema, graphql } from 'graphql';
import { isRecord } from '../transport/isRecord.ts';

/** A request as the content server got it. */
export interface ReceivedRequest {
  /** How it was sent. */
  method: 'GET' | 'POST';
  /** The text of the operation; empty when there was none. */
  query: string;
  /** The variables, by name. */
  variables: Readonly<Record<string, unknown>>;
  /** The headers, by their names in lower case. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Answer {
  status: number;
  body: string;
}

export async function readRequest(request: IncomingMessage): Promise<ReceivedRequest> {
  const method = request.method === 'GET' ? 'GET' : 'POST';
  const { query, variables } = method === 'GET' ? readSearch(request) : await readBody(request);
  return {
    method,
    query: typeof query === 'string' ? query : '',
    variables: isRecord(variables) ? variables : {},
    headers: request.headers,
  };
}

function readSearch(request: IncomingMessage): Record<string, unknown> {
  const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const query = searchParams.get('query');
  return { query, variables: parseJson(searchParams.get('variables') ?? '{}') };
}

/** The JSON of a request's body; an empty object when it is none. */
export async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const body: unknown = parseJson(Buffer.concat(chunks).toString('utf8'));
  return isRecord(body) ? body : {};
}

/** GraphQL over HTTP: a request that can't be run is a 400. */
export async function answerRequest(options: {
  schema: GraphQLSchema;
  root: unknown;
  received: ReceivedRequest;
}): Promise<Answer> {
  const { received, root, schema } = options;
  const result = await graphql({
    schema,
    rootValue: root,
    source: received.query,
    variableValues: received.variables,
  });
  return { status: 'data' in result ? 200 : 400, body: JSON.stringify(result) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
