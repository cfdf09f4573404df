import type { CollectionBeforeChangeHook, DateField } from 'payload';
import { systemField } from '../access/nobody.ts';
import { readRole } from '../access/roles.ts';
import { momentPicker } from './momentPicker.ts';

/** When readers first saw the document. Editors may choose the date of a guide themselves. */
export function publishedAtField({ editable = false } = {}): DateField {
  const editorsOnly = ({ req }: { req: { user?: unknown } }): boolean => {
    const role = readRole(req.user);
    return role === 'admin' || role === 'editor';
  };
  return {
    name: 'publishedAt',
    type: 'date',
    index: true,
    access: editable ? { create: editorsOnly, update: editorsOnly } : systemField,
    hooks: { beforeDuplicate: [() => null] },
    admin: {
      position: 'sidebar',
      readOnly: !editable,
      date: momentPicker,
      description: editable
        ? 'Shown to readers. Left empty, it is set when first published.'
        : 'Set when first published.',
    },
  };
}

/** Sets the date at the first publish. */
export const setPublishedAt: CollectionBeforeChangeHook = ({ data }) =>
  data['_status'] === 'published' && !data['publishedAt']
    ? { ...data, publishedAt: new Date().toISOString() }
    : data;
