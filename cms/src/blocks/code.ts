import type { Block } from 'payload';

/** A code sample, kept as plain text. */
export const codeBlock: Block = {
  slug: 'code',
  interfaceName: 'CodeBlock',
  fields: [
    { name: 'language', type: 'text' },
    { name: 'code', type: 'code', required: true },
  ],
};
