import type { DocumentTabServerProps } from 'payload';
import { isPublishedType, publishedKey } from '../../fields/read/readKey.ts';
import { LiveCount } from './LiveCount.tsx';
import { countDocumentLinks } from './readDocumentLinks.ts';

/** How many links a document has, on its tab. */
export async function LinksCount({ req }: Pick<DocumentTabServerProps, 'req'>) {
  const type = req.routeParams?.['collection'];
  const id = req.routeParams?.['id'];
  if (typeof id !== 'string' || !isPublishedType(type)) return null;
  const key = publishedKey(type, id);
  const count = await countDocumentLinks(req, key);
  const ends = ['sourceKey', 'targetKey']
    .map((end, index) => `where[or][${index}][${end}][equals]=${encodeURIComponent(key)}`)
    .join('&');
  const address = `${req.payload.config.routes.api}/cross-links/count?${ends}`;
  return <LiveCount key={`${key} ${count}`} count={count} address={address} />;
}
