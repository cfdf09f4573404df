import { type CollectionBeforeOperationHook, MissingFile } from 'payload';

/**
 * New media come with their file. Without one, Payload would fetch the address in `url` from the
 * server.
 */
export const requireFile: CollectionBeforeOperationHook = ({ operation, overrideAccess, req }) => {
  if (operation === 'create' && overrideAccess !== true && !req.file) throw new MissingFile(req.t);
};
