import { type PayloadRequest, ValidationError } from 'payload';
import { mayConnectTo } from '../fetching/openClient.ts';
import { refuseAddress } from '../fetching/refuseAddress.ts';

/** The addresses that were found good in a request, by its context. */
const found = new WeakMap<PayloadRequest['context'], Set<string>>();

/**
 * Refuses an address that no event could be sent to. Looks it up once in a request, in up to half a
 * second.
 * @throws {ValidationError} of the field `address`.
 */
export async function refuseReceiver(
  address: string,
  { context, payload }: Pick<PayloadRequest, 'context' | 'payload'>,
): Promise<void> {
  if (found.get(context)?.has(address)) return;
  const refusal = await refuseAddress(address, { mayConnect: mayConnectTo(payload) });
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
