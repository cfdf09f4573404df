import type { CollectionConfig } from 'payload';
import { refuseApiKey } from '../../access/apiKey.ts';
import { hasRole } from '../../access/hasRole.ts';
import { systemField } from '../../access/nobody.ts';
import { webAddressField } from '../../fields/webAddress.ts';
import { momentPicker } from '../../fields/momentPicker.ts';

/** Receivers that are told what was published. What they do and how they sign stands in `webhooks/`. */
export const Webhooks: CollectionConfig = {
  slug: 'webhooks',
  admin: {
    group: 'System',
    useAsTitle: 'name',
    defaultColumns: ['name', 'address', 'enabled', 'updatedAt'],
    description:
      'Sites and programs that are told at once what was published, changed or withdrawn, so that they renew their pages.',
  },
  access: {
    read: refuseApiKey(hasRole('admin')),
    create: hasRole('admin'),
    update: hasRole('admin'),
    delete: hasRole('admin'),
  },
  lockDocuments: false,
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      admin: { description: 'For you alone, for example "Production site".' },
    },
    webAddressField({
      name: 'address',
      required: true,
      description:
        'Where events are posted to, starting with https:// or http://. Addresses in private networks are refused unless INTRANET_HOSTS in the configuration names them.',
    }),
    {
      name: 'enabled',
      type: 'checkbox',
      defaultValue: true,
      admin: {
        description:
          'While it is off nothing is sent; what happened meanwhile is sent once it is on.',
      },
    },
    {
      name: 'secret',
      type: 'text',
      virtual: true,
      access: systemField,
      admin: {
        readOnly: true,
        condition: (data) => typeof data['secret'] === 'string',
        description: 'The receiver checks the signature of each event with it. Keep it secret.',
      },
    },
    {
      name: 'actions',
      type: 'ui',
      admin: {
        position: 'sidebar',
        components: { Field: '/admin/webhooks/WebhookActions.tsx#WebhookActions' },
      },
    },
    {
      name: 'previousSecretUntil',
      type: 'date',
      label: 'Old secret signs until',
      access: systemField,
      admin: {
        position: 'sidebar',
        readOnly: true,
        condition: (data) => Boolean(data['previousSecretUntil']),
        date: momentPicker,
      },
    },
    {
      name: 'deliveries',
      type: 'join',
      collection: 'webhook-deliveries',
      on: 'webhook',
      defaultLimit: 10,
      defaultSort: '-createdAt',
      admin: {
        allowCreate: false,
        components: { Field: '/admin/webhooks/Deliveries.tsx#Deliveries' },
        // A webhook that isn't saved can't have been sent anything.
        condition: (_, __, { operation }) => operation === 'update',
        description:
          'What was sent and what waits, the newest first. The first one comes when something is published, or when you send a test event.',
        defaultColumns: ['deliveryId', 'event', 'status', 'httpStatus', 'error', 'lastAttemptAt'],
      },
    },
    {
      name: 'secretVersion',
      type: 'number',
      defaultValue: 1,
      access: systemField,
      admin: { hidden: true },
    },
    {
      name: 'plannedRevision',
      type: 'number',
      defaultValue: 0,
      access: systemField,
      admin: { hidden: true },
    },
  ],
};
