import type { TypedOperation } from '../operations/typedText.ts';
import { sendWithRetry } from '../transport/sendWithRetry.ts';
import type { RetryPolicy } from '../transport/retryPolicy.ts';
import type { Transport } from '../transport/transport.ts';
import type { CallOptions } from './clientOptions.ts';

/** Runs one operation and gives its data. */
export type Run = <Result>(
  document: TypedOperation<Result, never> | string,
  variables: object | undefined,
  call: CallOptions | undefined,
) => Promise<Result>;

export function createRun(settings: {
  transport: Transport;
  timeoutMs: number;
  retry: RetryPolicy | null;
}): Run {
  const { transport, timeoutMs, retry } = settings;
  return async <Result>(
    document: unknown,
    variables: object | undefined,
    call: CallOptions = {},
  ): Promise<Result> => {
    const data = await sendWithRetry({
      transport,
      document,
      variables,
      timeoutMs: call.timeoutMs ?? timeoutMs,
      retry,
      signal: call.signal,
    });
    if (isResult<Result>(data)) return data;
    throw new TypeError('A transport gave no data.');
  };
}

/** The server has checked the operation against the schema, from which its types are made. */
function isResult<Result>(data: unknown): data is Result {
  return typeof data === 'object' && data !== null;
}
