import { type WebhookEvent, isWebhookEvent } from './webhookEvent.ts';
import { type WebhookHeaders, readHeader } from './readHeader.ts';
import { importSecret, parseSignatureHeader, signedBytes } from './signature.ts';

/** Why a webhook is not to be believed. */
export type WebhookRefusal =
  /** No secret was given to check with; a fault of the receiver. */
  | 'NO_SECRET'
  /** There is no `signpost-signature` header, or it does not have the form of one. */
  | 'NO_SIGNATURE'
  /** It was signed longer ago than the tolerance, or as much ahead: it may be a replay. */
  | 'STALE'
  /** No signature is that of any of the secrets over this body. */
  | 'WRONG_SIGNATURE'
  /** The signature is right, but the event is none that this version knows. */
  | 'UNKNOWN_EVENT'
  /** The signature is right, but the body is not what the event promises. */
  | 'MALFORMED_BODY';

/** A webhook that is to be believed, or why not. */
export type VerifiedWebhook =
  { ok: true; event: WebhookEvent } | { ok: false; reason: WebhookRefusal };

/** A webhook as it was received, and what to check it by. */
export interface WebhookOptions {
  /** The body exactly as it was sent, before any parsing. A text is taken as UTF-8. */
  body: Uint8Array | ArrayBuffer | string;
  /** The headers of the request: a `Headers` object or Node's `request.headers`. */
  headers: WebhookHeaders;
  /** The secret that is shared with the CMS; several while it is being replaced. */
  secrets: string | readonly string[];
  /** How old a signature may be, and how far ahead, in seconds. @default 300 */
  toleranceSeconds?: number | undefined;
  /** The time in milliseconds since 1970. @default `Date.now` */
  now?: (() => number) | undefined;
}

/**
 * Checks that a webhook comes from the CMS, was sent just now and is whole. Says no instead of
 * throwing, whatever it is given. Uses WebCrypto, so that it runs on Node and on edge workers; the
 * comparison takes the same time wherever signatures differ.
 *
 * @example
 * const webhook = await verifyWebhook({ body: await request.arrayBuffer(), headers: request.headers, secrets });
 * if (!webhook.ok) return new Response(webhook.reason, { status: 401 });
 */
export async function verifyWebhook(options: WebhookOptions): Promise<VerifiedWebhook> {
  const { headers, now = Date.now, toleranceSeconds = 300 } = options;
  const secrets = [options.secrets].flat().filter((secret) => secret !== '');
  if (secrets.length === 0) return refuse('NO_SECRET');
  const signed = parseSignatureHeader(readHeader(headers, 'signpost-signature') ?? '');
  if (signed === null) return refuse('NO_SIGNATURE');
  if (Math.abs(now() / 1000 - signed.seconds) > toleranceSeconds) return refuse('STALE');
  const body = readBytes(options.body);
  const bytes = signedBytes(signed.seconds, body);
  if (!(await isSigned(bytes, signed.signatures, secrets))) return refuse('WRONG_SIGNATURE');
  const content = parseBody(body);
  if (isWebhookEvent(content)) return { ok: true, event: content };
  return refuse(isOtherEvent(content) ? 'UNKNOWN_EVENT' : 'MALFORMED_BODY');
}

function refuse(reason: WebhookRefusal): VerifiedWebhook {
  return { ok: false, reason };
}

function readBytes(body: Uint8Array | ArrayBuffer | string): Uint8Array {
  if (typeof body === 'string') return new TextEncoder().encode(body);
  return body instanceof ArrayBuffer ? new Uint8Array(body) : body;
}

/** Whether one of the signatures is that of one of the secrets; all are tried each time. */
async function isSigned(
  bytes: Uint8Array<ArrayBuffer>,
  signatures: readonly Uint8Array<ArrayBuffer>[],
  secrets: readonly string[],
): Promise<boolean> {
  const keys = await Promise.all(secrets.map(importSecret));
  const answers = await Promise.all(
    keys.flatMap((key) => signatures.map((one) => crypto.subtle.verify('HMAC', key, one, bytes))),
  );
  return answers.includes(true);
}

function parseBody(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return null;
  }
}

function isOtherEvent(content: unknown): boolean {
  return (
    typeof content === 'object' &&
    content !== null &&
    'event' in content &&
    typeof content.event === 'string' &&
    content.event !== 'content.changed' &&
    content.event !== 'ping'
  );
}
