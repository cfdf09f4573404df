import { createHmac } from 'node:crypto';

/**
 * The value of the header `signpost-signature`: `t=<seconds>,v1=<hex>`, with one `v1` for each
 * secret. What is signed is HMAC-SHA256 of `<seconds>.<body>`, the body byte for byte as sent.
 */
export function signBody(
  body: string,
  { secrets, at }: { secrets: readonly string[]; at: Date },
): string {
  const seconds = Math.floor(at.getTime() / 1000);
  const signatures = secrets.map((secret) =>
    createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex'),
  );
  return [`t=${seconds}`, ...signatures.map((signature) => `v1=${signature}`)].join(',');
}
