import { createHmac } from 'node:crypto';
import type { Webhook } from './webhook.ts';

/** What of a webhook decides its secrets. */
export type SecretSource = Pick<Webhook, 'id' | 'secretVersion' | 'previousSecretUntil'>;

function deriveSecret(installationSecret: string, id: string, version: number): string {
  const key = createHmac('sha256', installationSecret).update(`webhook:${id}:${version}`);
  return `whsec_${key.digest('base64url')}`;
}

/**
 * The secret a receiver checks signatures with: `whsec_` and 43 characters. It is derived from the
 * installation's own secret and stands in no database and no backup.
 */
export function currentSecret(webhook: SecretSource, installationSecret: string): string {
  return deriveSecret(installationSecret, webhook.id, webhook.secretVersion);
}

/** All secrets that sign at a moment, newest first: two while one is being replaced. */
export function signingSecrets(
  webhook: SecretSource,
  { installationSecret, now }: { installationSecret: string; now: Date },
): readonly string[] {
  const { id, secretVersion, previousSecretUntil } = webhook;
  const current = currentSecret(webhook, installationSecret);
  const overlaps = previousSecretUntil !== null && now < new Date(previousSecretUntil);
  if (!overlaps || secretVersion < 2) return [current];
  return [current, deriveSecret(installationSecret, id, secretVersion - 1)];
}
