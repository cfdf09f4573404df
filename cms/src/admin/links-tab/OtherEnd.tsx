import { Link } from '@payloadcms/ui';
import { isWebAddress } from '../../fields/webAddress.ts';
import { splitKey } from '../../links/sync/readPublishedKey.ts';
import type { ListedLink } from './readDocumentLinks.ts';

/** The document at the other end of a link, or the address on the web. */
export function OtherEnd({
  link: { hiddenSource, other, url },
  adminRoute,
}: {
  link: ListedLink;
  adminRoute: string;
}) {
  const parts = splitKey(other?.key);
  if (other !== null && parts !== null) {
    const place = hiddenSource === 'In trash' ? `trash/${parts.id}` : parts.id;
    return (
      <>
        <Link href={`${adminRoute}/collections/${parts.type}/${place}`} prefetch={false}>
          {other.title}
        </Link>
        {hiddenSource === null ? null : (
          <span className="signpost-tone signpost-tone--warning">{hiddenSource}</span>
        )}
      </>
    );
  }
  if (isWebAddress(url)) {
    return (
      <a href={url} rel="noreferrer" target="_blank">
        {url}
      </a>
    );
  }
  return <span>{url ?? 'Something that was deleted'}</span>;
}
