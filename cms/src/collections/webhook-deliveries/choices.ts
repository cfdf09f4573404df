/** What a webhook tells: `ping` is sent by hand, to try a receiver. */
export const webhookEvents = ['content.changed', 'ping'] as const;
export type WebhookEventName = (typeof webhookEvents)[number];

/** `dead`: given up after the last attempt, until somebody sends it again. */
export const deliveryStatuses = ['pending', 'delivered', 'dead'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];
