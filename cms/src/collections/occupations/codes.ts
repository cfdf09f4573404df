import type { ArrayField } from 'payload';
import { webAddressField } from '../../fields/webAddress.ts';
import { rowLabel } from '../../fields/rowLabel.ts';

export const codeSchemes = ['soc', 'onet', 'isco', 'esco'] as const;

/** Codes of the occupation in official classifications; two may disagree, each keeps its source. */
export function codesField(): ArrayField {
  return {
    name: 'codes',
    type: 'array',
    labels: { singular: 'Code', plural: 'Codes' },
    admin: {
      initCollapsed: true,
      components: rowLabel('version', 'code'),
      description: 'Codes in official classifications.',
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'scheme',
            type: 'select',
            required: true,
            options: [
              { label: 'SOC', value: 'soc' },
              { label: 'O*NET-SOC', value: 'onet' },
              { label: 'ISCO', value: 'isco' },
              { label: 'ESCO', value: 'esco' },
            ],
          },
          { name: 'version', type: 'text', required: true },
          { name: 'code', type: 'text', required: true },
        ],
      },
      { name: 'label', type: 'text', admin: { description: 'The name in that classification.' } },
      webAddressField({ name: 'uri', description: 'The address that identifies the code.' }),
      { name: 'source', type: 'relationship', relationTo: 'sources' },
    ],
  };
}
