export type { ChangeKind, ChangedDocument, ContentChanged } from './contentChanged.ts';
export type { WebhookHeaders } from './readHeader.ts';
export {
  type VerifiedWebhook,
  type WebhookOptions,
  type WebhookRefusal,
  verifyWebhook,
} from './verifyWebhook.ts';
