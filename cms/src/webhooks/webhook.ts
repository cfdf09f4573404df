import { readId } from '../fields/read/readKey.ts';
import { readDate, readNumber, readRecord, readText } from '../fields/read/readValue.ts';

/** A receiver of webhooks, as the sender needs it. */
export interface Webhook {
  id: string;
  address: string;
  enabled: boolean;
  /** Rises with each rotation of the secret. */
  secretVersion: number;
  /** Until when the secret before the present one signs as well, ISO 8601; null when it doesn't. */
  previousSecretUntil: string | null;
  /** Changes up to this revision stand in deliveries. */
  plannedRevision: number;
}

export function readWebhook(row: unknown): Webhook {
  const record = readRecord(row);
  const id = readId(record);
  if (id === null) throw new Error('A webhook without an id.');
  return {
    id,
    address: readText(record['address']),
    enabled: record['enabled'] === true,
    secretVersion: readNumber(record['secretVersion']) ?? 1,
    previousSecretUntil: readDate(record['previousSecretUntil']),
    plannedRevision: readNumber(record['plannedRevision']) ?? 0,
  };
}
