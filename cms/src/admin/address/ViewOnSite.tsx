'use client';
import { useDocumentInfo, useLivePreviewContext } from '@payloadcms/ui';

/** Leads to the document's page on the site, while readers find it there. */
export function ViewOnSite() {
  const { previewURL } = useLivePreviewContext();
  const { collectionSlug, hasPublishedDoc } = useDocumentInfo();
  // The address stays known to the form after an unpublish. Topics have no drafts: they are always there.
  if (!previewURL || (!hasPublishedDoc && collectionSlug !== 'topics')) return null;
  return (
    <a className="signpost-view-on-site" href={previewURL} target="_blank" rel="noreferrer">
      View on site
    </a>
  );
}
