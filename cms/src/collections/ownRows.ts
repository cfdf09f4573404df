import type { CollectionConfig } from 'payload';
import { nobody } from '../access/nobody.ts';

/**
 * What makes a collection the system's own: no person, screen or API of Payload's reaches its rows.
 * Made anew each time, since Payload writes its defaults into what it is given.
 */
export const ownRows = (): Omit<CollectionConfig, 'slug' | 'fields'> => ({
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
});
