import { type PayloadRequest, ValidationError } from 'payload';
import { mayConnectTo } from '../fetching/openClient.ts';
import { refuseAddress } from '../fetching/refuseAddress.ts';

/** The addresses that were found good in a request, by its context. */
const found = new WeakMap<PayloadRequest['context'], Set<string>>();

interface RefuseOptions {
  /** Whether to look its host's name up, in up to half a second: not while others wait to write. */
  looksUp: boolean;
}

/**
 * Refuses an address that no event could be sent to, unless it was found good in this request. A name
 * that isn't looked up is judged when an event is sent, as every address is.
 * @throws {ValidationError} of the field `address`.
 */
export async function refuseReceiver(
  address: string,
  { context, payload }: Pick<PayloadRequest, 'context' | 'payload'>,
  { looksUp }: RefuseOptions,
): Promise<void> {
  if (found.get(context)?.has(address)) return;
  const refusal = await refuseAddress(address, {
    mayConnect: mayConnectTo(payload),
    ...(looksUp ? {} : { resolveHost: () => Promise.resolve([]) }),
  });
  if (refusal === null) {
    found.set(context, (found.get(context) ?? new Set()).add(address));
    return;
  }
  const message =
    refusal.code === 'PRIVATE_ADDRESS'
      ? 'This address leads into a private network. To allow it, name its host in INTRANET_HOSTS and start again.'
      : refusal.message;
  throw new ValidationError({ collection: 'webhooks', errors: [{ path: 'address', message }] });
}
