import type { TextField } from 'payload';

/** An ordered list of short texts. */
export function textListField({
  name,
  description,
}: {
  name: string;
  description: string;
}): TextField {
  return {
    name,
    type: 'text',
    hasMany: true,
    admin: { description: `${description} Press Enter after each.` },
  };
}
