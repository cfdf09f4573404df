import type { Block } from 'payload';
import { webAddressField } from '../fields/webAddress.ts';

/** Invites the reader to one next act. */
export const callToActionBlock: Block = {
  slug: 'callToAction',
  labels: { singular: 'Call to action', plural: 'Calls to action' },
  admin: { disableBlockName: true },
  interfaceName: 'CallToActionBlock',
  fields: [
    { name: 'text', type: 'textarea', required: true },
    { name: 'label', type: 'text', required: true },
    webAddressField({ required: true }),
  ],
};
