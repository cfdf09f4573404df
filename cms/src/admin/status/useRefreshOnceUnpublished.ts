'use client';

import { useDocumentInfo, useEditDepth, useRouteCache } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';

/**
 * Shows the document anew once it was unpublished: Payload leaves the date of its last change and
 * all that the server rendered as they were.
 */
export function useRefreshOnceUnpublished(): void {
  const { hasPublishedDoc } = useDocumentInfo();
  const { clearRouteCache } = useRouteCache();
  // Below a drawer stands a form with words of its own, which a refresh would lose.
  const inDrawer = useEditDepth() > 1;
  const wasPublished = useRef(hasPublishedDoc);

  useEffect(() => {
    if (wasPublished.current && !hasPublishedDoc && !inDrawer) clearRouteCache();
    wasPublished.current = hasPublishedDoc;
  }, [clearRouteCache, hasPublishedDoc, inDrawer]);
}
