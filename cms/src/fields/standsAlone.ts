import type { CheckboxField } from 'payload';

/** For pages that no other page is meant to link to. */
export function standsAloneField(): CheckboxField {
  return {
    name: 'standsAlone',
    type: 'checkbox',
    label: 'Stands alone',
    defaultValue: false,
    admin: {
      position: 'sidebar',
      description:
        'No other page needs to link here. The link report then calls it neither an orphan nor weak, once it is published.',
    },
  };
}
