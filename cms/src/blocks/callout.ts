import type { Block } from 'payload';
import { plainRichText } from '../fields/rich-text/plainEditor.ts';

/** A short aside that stands out from the text. */
export const calloutBlock: Block = {
  slug: 'callout',
  labels: { singular: 'Callout', plural: 'Callouts' },
  admin: { disableBlockName: true },
  interfaceName: 'CalloutBlock',
  fields: [
    {
      name: 'tone',
      type: 'select',
      required: true,
      defaultValue: 'note',
      options: ['note', 'tip', 'caution'],
    },
    { name: 'title', type: 'text' },
    { name: 'body', type: 'richText', required: true, editor: plainRichText() },
  ],
};
