export type {
  ChangeKind,
  ChangedDocument,
  WebhookEvent,
  WebhookEventName,
} from './webhookEvent.ts';
export type { WebhookHeaders } from './readHeader.ts';
export {
  type VerifiedWebhook,
  type WebhookOptions,
  type WebhookRefusal,
  verifyWebhook,
} from './verifyWebhook.ts';
