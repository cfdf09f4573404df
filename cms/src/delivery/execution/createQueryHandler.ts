import { createHandler } from 'graphql-http';
import type { Response as HandlerResponse } from 'graphql-http';
import { GraphQLError } from 'graphql';
import type { ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { CommentDesk } from '../comments/commentDesk.ts';
import { DeliveryError, deliveryErrorStatus } from '../errors/deliveryError.ts';
import { findRefusal, maskError } from '../errors/maskError.ts';
import type { MaskFor } from '../errors/maskError.ts';
import type { DeliveryLimits } from '../limits/deliveryLimits.ts';
import type { TextSearch } from '../search/textSearch.ts';
import { checkCost } from './checkCost.ts';
import type { ReadLibrary } from './readLibrary.ts';
import { DocumentCache, selectOperation } from './prepareDocument.ts';
import type { RequestParams } from './requestParams.ts';
import { runQuery } from './runQuery.ts';
import { WorkTurns } from './workTurns.ts';
import type { QueryRun } from './runQuery.ts';
import { runWhileLoading } from './runWhileLoading.ts';

export interface QueryHandlerOptions {
  schema: GraphQLSchema;
  library: ReadLibrary;
  search: TextSearch;
  desk: CommentDesk | null;
  limits: DeliveryLimits;
  introspection: boolean;
  /** Milliseconds since 1970. */
  clock: () => number;
  maskFor: MaskFor;
}

/** How a request came. */
export interface RequestOrigin {
  method: 'GET' | 'POST';
  /** The media type of the answer. */
  accept: string;
  /** Whom the request counts for. */
  client: string;
  requestId: string;
  /** What it reads from instead of the published library. @default the library */
  view?: Pick<QueryHandlerOptions, 'library' | 'search' | 'desk'>;
}

export interface QueryAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** Null when the query was refused before its cost was known. */
  cost: number | null;
  /** The code of the first error; null when there is none. */
  code: string | null;
  /** The run of a query or mutation without errors; null otherwise. */
  run: QueryRun | null;
  /** Whether it only read, so that the next who asks may get the same answer. */
  isRead: boolean;
}

export type QueryHandler = (params: RequestParams, origin: RequestOrigin) => Promise<QueryAnswer>;

function checkMethod(operation: OperationDefinitionNode, { method }: RequestOrigin): void {
  if (operation.operation !== 'mutation' || method === 'POST') return;
  throw new DeliveryError('METHOD_NOT_ALLOWED', 'Send mutations by POST.', {
    headers: { Allow: 'POST' },
  });
}

/** Runs requests through graphql-http, with preparing, limits, retries and masking of our own. */
export function createQueryHandler(options: QueryHandlerOptions): QueryHandler {
  const { schema, limits, introspection, maskFor } = options;
  const turns = new WorkTurns();
  const documents = new DocumentCache({ schema, limits, introspection });

  return async (params, origin) => {
    const mask = maskFor(origin.requestId);
    let code: string | null = null;
    const formatError = (error: unknown) => {
      const masked = maskError(error, mask);
      code ??= String(masked.extensions['code']);
      return masked;
    };
    const refuse = (refusal: DeliveryError): HandlerResponse => [
      JSON.stringify({ errors: [formatError(refusal)] }),
      { status: refusal.status, statusText: '', headers: refusal.headers },
    ];
    const fail = (errors: readonly GraphQLError[]): HandlerResponse => [
      JSON.stringify({ errors }),
      { status: deliveryErrorStatus.INTERNAL, statusText: '' },
    ];
    let cost: number | null = null;
    let run: QueryRun | null = null;
    let isRead = true;
    const handler = createHandler({
      parseRequestParams: () => ({ query: params.query }),
      onSubscribe: () => {
        try {
          const prepared = documents.prepare(params.query);
          if (prepared.errors.length > 0) return prepared.errors;
          const operation = selectOperation(prepared.document, params.operationName);
          checkMethod(operation, origin);
          isRead = operation.operation === 'query';
          cost = checkCost(prepared, { operation, params, schema, limits });
          return { schema, document: prepared.document, operationName: params.operationName };
        } catch (error) {
          const refusal = findRefusal(error);
          if (refusal) return refuse(refusal);
          return error instanceof GraphQLError ? [formatError(error)] : fail([formatError(error)]);
        }
      },
      execute: async ({ document }) => {
        const { onInternal } = mask;
        const running = { ...options, ...origin.view, document, params, turns, onInternal };
        // What was written while the library loads could not be answered for at one revision.
        const isWhole = running.library.current() !== null || !isRead;
        const start = isWhole ? runQuery : runWhileLoading;
        run = await start({ ...running, client: origin.client });
        return run.result;
      },
      onOperation: (_request, _args, result) => {
        if (!isResult(result) || !('data' in result)) return undefined;
        const refusal = findFirstRefusal(result);
        if (refusal) return refuse(refusal);
        if (result.errors) {
          const errors = result.errors.map(formatError);
          // A field that failed inside is no null to be kept: the client shall ask again.
          const isFailure = errors.some(({ extensions }) => extensions['code'] === 'INTERNAL');
          return isFailure || result.data === null ? fail(errors) : undefined;
        }
        // graphql-http's own writer looks at each value for errors, at four times the cost.
        return [JSON.stringify(result), { status: 200, statusText: 'OK' }];
      },
      formatError,
    });
    const [body, { status, headers = {} }] = await handler({
      method: 'POST',
      url: '',
      headers: { accept: origin.accept },
      body: null,
      raw: null,
      context: null,
    });
    return {
      status,
      headers,
      body: body ?? '',
      cost,
      code,
      run: isClean(run) ? run : null,
      isRead,
    };
  };
}

function isClean(run: QueryRun | null): boolean {
  return run !== null && run.result.errors === undefined;
}

function isResult(result: object): result is ExecutionResult {
  return !(Symbol.asyncIterator in result);
}

function findFirstRefusal({ errors = [] }: ExecutionResult): DeliveryError | null {
  for (const error of errors) {
    const refusal = findRefusal(error);
    if (refusal) return refusal;
  }
  return null;
}
