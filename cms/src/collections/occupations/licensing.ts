import type { ArrayField } from 'payload';
import { webAddressField } from '../../fields/webAddress.ts';
import { rowLabel } from '../../fields/rowLabel.ts';

/** Who licenses the occupation, jurisdiction by jurisdiction. */
export function licensingField(): ArrayField {
  return {
    name: 'licensing',
    type: 'array',
    labels: { singular: 'Jurisdiction', plural: 'Jurisdictions' },
    admin: { initCollapsed: true, components: rowLabel('jurisdiction', 'exam') },
    fields: [
      { name: 'jurisdiction', type: 'text', required: true },
      { name: 'body', type: 'relationship', relationTo: 'organizations' },
      { name: 'exam', type: 'text' },
      webAddressField(),
      { name: 'notes', type: 'textarea' },
      { name: 'source', type: 'relationship', relationTo: 'sources' },
    ],
  };
}
