import type { Block } from 'payload';

/** A code sample, kept as plain text. */
export const codeBlock: Block = {
  slug: 'code',
  labels: { singular: 'Code', plural: 'Code' },
  admin: { disableBlockName: true },
  interfaceName: 'CodeBlock',
  fields: [
    { name: 'language', type: 'text' },
    { name: 'code', type: 'code', required: true },
  ],
};
