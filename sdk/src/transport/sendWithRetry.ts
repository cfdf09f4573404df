import type { CallOptions, ClientOptions } from '../client/clientOptions.ts';
import { ContentError } from '../errors/contentError.ts';
import { limitCall } from './callLimits.ts';
import { inspectOperation } from './inspectOperation.ts';
import { chooseDelay } from './retryPolicy.ts';
import type { Transport } from './transport.ts';

/**
 * Sends an operation and gives its data; reads are sent again after a passing failure, within the
 * time limit. The server checks the operation against the schema, from which its types are made.
 */
export async function sendWithRetry(
  transport: Transport,
  options: ClientOptions,
  query: string,
  variables: object | undefined,
  call: CallOptions = {},
): Promise<object> {
  const isDraft = options.perspective === 'draft';
  if (isDraft && !options.token) throw new TypeError('Name the draft token.');
  const { operation, isRead } = inspectOperation(query);
  const timeoutMs = call.timeoutMs ?? options.timeoutMs ?? 10_000;
  const deadline = Date.now() + timeoutMs;
  const { race, release, signal, wait } = limitCall(timeoutMs, call.signal);
  const fetchOptions = { ...options.fetchOptions, ...call.fetchOptions, signal };
  let attempts = 0;
  try {
    for (;;) {
      const outcome = await race(() => {
        attempts += 1;
        return transport.send(options, {
          query,
          isRead: isRead && !isDraft,
          variables,
          fetchOptions,
        });
      });
      if (!outcome.failure) return outcome.data;
      const delayMs =
        isRead && options.retry !== false
          ? chooseDelay(outcome.failure, attempts, Math.random(), options.retry)
          : Infinity;
      // Waiting past the deadline would turn a clear error into a timeout.
      const ended = Date.now() + delayMs < deadline ? await wait(delayMs) : outcome;
      if (ended) throw new ContentError({ ...ended.failure, operation, attempts });
    }
  } finally {
    release();
  }
}
