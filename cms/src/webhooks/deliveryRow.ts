import { createHash } from 'node:crypto';
import {
  deliveryStatuses,
  webhookEvents,
  type DeliveryStatus,
  type WebhookEventName,
} from '../collections/webhook-deliveries/choices.ts';
import { readId } from '../fields/read/readKey.ts';
import {
  readChoice,
  readDate,
  readNumber,
  readRecord,
  readText,
} from '../fields/read/readValue.ts';
import type { PublishedChange } from '../published/publishedDocument.ts';
import type { WebhookEvent } from './webhookEvent.ts';

/** One event on its way to one receiver. */
export interface DeliveryRow {
  id: string;
  /** The receiver's id. */
  webhook: string;
  deliveryId: string;
  event: WebhookEventName;
  /** The newest revision it tells of. */
  revision: number;
  /** The body, byte for byte as it is signed and sent. */
  body: string;
  status: DeliveryStatus;
  /** Failed attempts since it was made or replayed. */
  attempts: number;
  /** ISO 8601; null before the first. */
  lastAttemptAt: string | null;
  /** ISO 8601; not to be sent before. */
  nextAttemptAt: string;
}

/**
 * The id of the delivery that tells one receiver of a change and those after it. It follows from the
 * change, so that a delivery which is planned twice is one; from its time too, since revisions begin
 * anew where a backup was restored.
 */
export function makeDeliveryId(
  webhook: string,
  { revision, at }: Pick<PublishedChange, 'revision' | 'at'>,
): string {
  const hash = createHash('sha256').update(`${webhook}:${revision}:${at}`).digest('base64url');
  return `evt_${hash.slice(0, 24)}`;
}

/** A new delivery as it is stored. */
export function newDelivery(webhook: string, event: WebhookEvent): Omit<DeliveryRow, 'id'> {
  return {
    webhook,
    deliveryId: event.id,
    event: event.event,
    revision: event.revision,
    body: JSON.stringify(event),
    status: 'pending',
    attempts: 0,
    lastAttemptAt: null,
    nextAttemptAt: event.createdAt,
  };
}

export function readDelivery(row: unknown): DeliveryRow {
  const record = readRecord(row);
  const id = readId(record);
  const webhook = readId(record['webhook']);
  if (id === null || webhook === null) throw new Error('A delivery without an id or a webhook.');
  return {
    id,
    webhook,
    deliveryId: readText(record['deliveryId']),
    event: readChoice(record['event'], webhookEvents) ?? 'content.changed',
    revision: readNumber(record['revision']) ?? 0,
    body: readText(record['body']),
    status: readChoice(record['status'], deliveryStatuses) ?? 'pending',
    attempts: readNumber(record['attempts']) ?? 0,
    lastAttemptAt: readDate(record['lastAttemptAt']),
    nextAttemptAt: readDate(record['nextAttemptAt']) ?? new Date(0).toISOString(),
  };
}
