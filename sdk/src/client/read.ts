import { ContentError } from '../errors/contentError.ts';
import type { OperationText, TypedText } from '../operations/typedText.ts';
import { inspectOperation } from '../transport/inspectOperation.ts';
import { sendWithRetry } from '../transport/sendWithRetry.ts';
import type { Transport } from '../transport/transport.ts';
import type { CallOptions, ClientOptions } from './clientOptions.ts';

/** Gives what an operation of this package asks for, if the answer holds it. */
export type Read = <Item>(
  operation: TypedText<{ item: Item }, never>,
  variables?: object,
  call?: CallOptions,
) => Promise<Item>;

/** Runs any operation and gives its data, which the types of the operation describe. */
export type Run = <Result>(
  document: OperationText,
  variables?: object,
  call?: CallOptions,
) => Promise<Result>;

export function createRun(transport: Transport, options: ClientOptions): Run {
  function run<Result>(
    document: OperationText,
    variables?: object,
    call?: CallOptions,
  ): Promise<Result>;
  function run(document: OperationText, variables?: object, call?: CallOptions) {
    return sendWithRetry(transport, options, document, variables, call);
  }
  return run;
}

export function createRead(run: Run): Read {
  return async <Item>(
    operation: TypedText<{ item: Item }, never>,
    variables?: object,
    call?: CallOptions,
  ) => {
    const { item } = await run<{ item: Item }>(operation, variables, call);
    if (item === undefined) throw rejectShape(operation);
    return item;
  };
}

/** The error for an answer that is GraphQL but not what the operation asks for. */
export function rejectShape(text: string): ContentError {
  const { operation } = inspectOperation(text);
  return new ContentError({ code: 'BAD_RESPONSE', operation });
}
