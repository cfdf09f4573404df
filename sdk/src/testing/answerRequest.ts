import type { IncomingMessage } from 'node:http';
import { type GraphQLSchema, graphql } from 'graphql';
import { isRecord } from '../transport/isRecord.ts';

export interface ReceivedRequest {
  query: string;
  variables: Readonly<Record<string, unknown>>;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Answer {
  status: number;
  body: string;
}

export async function readRequest(request: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const body: unknown = parseJson(Buffer.concat(chunks).toString('utf8'));
  const { query, variables } = isRecord(body) ? body : {};
  return {
    query: typeof query === 'string' ? query : '',
    variables: isRecord(variables) ? variables : {},
    headers: request.headers,
  };
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
