import type { CallOptions, ClientOptions } from '../client/clientOptions.ts';
import { ContentError } from '../errors/contentError.ts';
import type { OperationText } from '../operations/typedText.ts';
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
  document: OperationText,
  variables: object | undefined,
  call: CallOptions = {},
): Promise<object> {
  const isDraft = options.perspective === 'draft';
  if (isDraft && !options.token) throw new TypeError('Name the draft token.');
  const query = transport.readText(document);
  const { operation, isRead } = inspectOperation(query);
  const timeoutMs = call.timeoutMs ?? options.timeoutMs ?? 10_000;
  transport.check?.(options, variables, timeoutMs);
  const deadline = Date.now() + timeoutMs;
  return limitCall(timeoutMs, call.signal, async (race, wait, signal) => {
    const request = {
      query,
      isRead: isRead && !isDraft,
      variables,
      fetchOptions: { ...options.fetchOptions, ...call.fetchOptions, signal },
    };
    for (let attempts = 0; ;) {
      const outcome = await race(() => {
        attempts += 1;
        return transport.send(options, request);
      });
      if (!outcome.failure) return outcome.data;
      const delayMs = chooseDelay(
        outcome.failure,
        attempts,
        Math.random(),
        isRead && options.retry,
      );
      // Waiting past the deadline would turn a clear error into a timeout.
      const ended = Date.now() + delayMs < deadline ? await wait(delayMs) : outcome;
      if (ended) throw new ContentError({ ...ended.failure, operation, attempts });
    }
  });
}
