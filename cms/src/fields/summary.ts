import type { TextareaField } from 'payload';

/** One or two sentences, shown in lists, search results and link previews. */
export function summaryField(): TextareaField {
  return {
    name: 'summary',
    type: 'textarea',
    required: true,
    maxLength: 300,
    admin: {
      description: 'One or two sentences for lists and search results, up to 300 characters.',
    },
  };
}
