import type { CollectionConfig } from 'payload';
import { refuseApiKey } from '../../access/apiKey.ts';
import { hasRole } from '../../access/hasRole.ts';
import { nobody } from '../../access/nobody.ts';
import { deliveryStatuses, webhookEvents } from './choices.ts';
import { momentPicker } from '../../fields/momentPicker.ts';

/** Events on their way to receivers, one row each. Only the sender writes here. */
export const WebhookDeliveries: CollectionConfig = {
  slug: 'webhook-deliveries',
  labels: { singular: 'Webhook delivery', plural: 'Webhook deliveries' },
  admin: {
    group: 'System',
    useAsTitle: 'deliveryId',
    defaultColumns: ['deliveryId', 'webhook', 'event', 'status', 'attempts', 'error', 'createdAt'],
    listSearchableFields: ['deliveryId'],
    description:
      'What was sent to webhooks, what waits for another attempt, and what was given up. Delivered ones are kept for 30 days.',
  },
  access: { read: refuseApiKey(hasRole('admin')), create: nobody, update: nobody, delete: nobody },
  lockDocuments: false,
  fields: [
    {
      name: 'actions',
      type: 'ui',
      admin: {
        position: 'sidebar',
        components: { Field: '/admin/webhooks/DeliveryActions.tsx#DeliveryActions' },
      },
    },
    { name: 'webhook', type: 'relationship', relationTo: 'webhooks', index: true },
    {
      name: 'deliveryId',
      type: 'text',
      label: 'Delivery ID',
      required: true,
      unique: true,
      index: true,
      admin: { description: 'The same in every attempt: receivers know by it what they had.' },
    },
    { name: 'event', type: 'select', required: true, options: [...webhookEvents] },
    {
      name: 'revision',
      type: 'number',
      required: true,
      admin: { description: 'The newest revision it tells of.' },
    },
    {
      name: 'status',
      type: 'select',
      required: true,
      options: [...deliveryStatuses],
      index: true,
      admin: { description: 'Dead ones were given up after the last attempt: send them again.' },
    },
    {
      name: 'attempts',
      type: 'number',
      required: true,
      label: 'Failed attempts',
    },
    { name: 'httpStatus', type: 'number', label: 'HTTP status' },
    { name: 'error', type: 'text', label: 'What went wrong' },
    {
      name: 'lastAttemptAt',
      type: 'date',
      label: 'Last attempt',
      admin: { date: momentPicker },
    },
    {
      name: 'nextAttemptAt',
      type: 'date',
      required: true,
      label: 'Next attempt',
      admin: {
        date: momentPicker,
        condition: (data) => data['status'] === 'pending',
      },
    },
    { name: 'body', type: 'code', required: true, admin: { language: 'json' } },
  ],
};
