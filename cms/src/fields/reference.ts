import type { CollectionSlug, RelationshipField } from 'payload';

interface ReferenceOptions {
  name: string;
  to: CollectionSlug;
  description?: string;
  required?: boolean;
  label?: string;
  sidebar?: boolean;
}

function base({ description, label, sidebar }: ReferenceOptions) {
  return {
    ...(label === undefined ? {} : { label }),
    admin: {
      ...(description === undefined ? {} : { description }),
      ...(sidebar ? { position: 'sidebar' as const } : {}),
    },
  };
}

/** A reference to one document. */
export function referenceField(options: ReferenceOptions): RelationshipField {
  return {
    ...base(options),
    name: options.name,
    type: 'relationship',
    relationTo: options.to,
    required: options.required ?? false,
    index: true,
  };
}

/** An ordered list of references to documents of one collection. */
export function referenceListField(options: ReferenceOptions): RelationshipField {
  return {
    ...base(options),
    name: options.name,
    type: 'relationship',
    relationTo: options.to,
    hasMany: true,
    required: options.required ?? false,
    index: true,
  };
}
