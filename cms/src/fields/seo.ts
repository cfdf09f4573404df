import type { GroupField } from 'payload';

/** What search engines and social networks are told; each falls back to title, summary or image. */
export function seoField(): GroupField {
  return {
    name: 'seo',
    type: 'group',
    label: 'Search engines',
    fields: [
      {
        name: 'title',
        type: 'text',
        maxLength: 70,
        admin: { description: 'Left empty, the title is used. Up to 70 characters.' },
      },
      {
        name: 'description',
        type: 'textarea',
        maxLength: 200,
        admin: { description: 'Left empty, the summary is used. Up to 200 characters.' },
      },
      { name: 'image', type: 'upload', relationTo: 'media' },
      {
        name: 'noIndex',
        type: 'checkbox',
        label: 'Ask search engines not to list this page',
        defaultValue: false,
      },
    ],
  };
}
