import type { RelationshipField } from 'payload';
import { systemField } from '../access/nobody.ts';

/** Who created the document; authors may edit only their own. Set once, by the system. */
export function createdByField(): RelationshipField {
  return {
    name: 'createdBy',
    type: 'relationship',
    relationTo: 'users',
    index: true,
    access: systemField,
    admin: { position: 'sidebar', readOnly: true },
    hooks: {
      beforeChange: [
        ({ operation, req, value }) => (operation === 'create' && req.user ? req.user.id : value),
      ],
    },
  };
}
