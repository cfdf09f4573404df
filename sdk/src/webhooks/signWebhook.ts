import type { WebhookEvent } from './webhookEvent.ts';
import { importSecret, signedBytes, writeHex } from './signature.ts';

/** A webhook as the CMS sends it. */
export interface SignedWebhook {
  /** The body, to be sent as it is. */
  body: string;
  /** The headers, those of the signature among them. */
  headers: Record<string, string>;
}

/**
 * A webhook signed like those of the CMS, to test a receiver with. Several secrets give several
 * signatures, as while a secret is being replaced. `seconds` is the Unix time of the signature.
 */
export async function signWebhook(
  event: WebhookEvent,
  options: { secrets: string | readonly string[]; seconds?: number | undefined },
): Promise<SignedWebhook> {
  const { seconds = Math.floor(Date.now() / 1000), secrets } = options;
  const body = JSON.stringify(event);
  const bytes = signedBytes(seconds, new TextEncoder().encode(body));
  const signatures = await Promise.all(
    [secrets].flat().map(async (secret) => {
      const key = await importSecret(secret);
      return `v1=${writeHex(await crypto.subtle.sign('HMAC', key, bytes))}`;
    }),
  );
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'signpost-signature': [`t=${seconds}`, ...signatures].join(','),
      'signpost-delivery': event.id,
      'signpost-event': event.event,
    },
  };
}
