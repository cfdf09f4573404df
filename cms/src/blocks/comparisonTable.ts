import type { Block } from 'payload';
import { textListField } from '../fields/textList.ts';
import { rowLabel } from '../fields/rowLabel.ts';

/** A table that compares two or more things row by row. */
export const comparisonTableBlock: Block = {
  slug: 'comparisonTable',
  labels: { singular: 'Comparison table', plural: 'Comparison tables' },
  admin: { disableBlockName: true },
  interfaceName: 'ComparisonTableBlock',
  fields: [
    { name: 'caption', type: 'text', required: true },
    { ...textListField({ name: 'columns', description: 'What is compared.' }), required: true },
    {
      name: 'rows',
      type: 'array',
      labels: { singular: 'Row', plural: 'Rows' },
      admin: { components: rowLabel('label') },
      required: true,
      minRows: 1,
      fields: [
        { name: 'label', type: 'text', required: true },
        textListField({ name: 'cells', description: 'One text for each column.' }),
      ],
    },
  ],
};
