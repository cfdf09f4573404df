import type { DocumentTabServerProps } from 'payload';
import { isPublishedType, publishedKey } from '../../fields/read/readKey.ts';
import { countDocumentLinks } from './readDocumentLinks.ts';

/** How many links a document has, on its tab. */
export async function LinksCount({ req }: Pick<DocumentTabServerProps, 'req'>) {
  const type = req.routeParams?.['collection'];
  const id = req.routeParams?.['id'];
  if (typeof id !== 'string' || !isPublishedType(type)) return null;
  const count = await countDocumentLinks(req, publishedKey(type, id));
  return <span className="pill-version-count">{count}</span>;
}
