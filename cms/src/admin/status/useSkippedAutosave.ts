import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect } from 'react';
import { readRecord } from '../../fields/read/readValue.ts';

/**
 * Counts no unpublished change where the last save was an autosave that changed nothing: the server
 * answers it with the published document, and Payload counts it all the same.
 */
export function useSkippedAutosave(): void {
  const {
    hasPublishedDoc,
    savedDocumentData,
    setMostRecentVersionIsAutosaved,
    setUnpublishedVersionCount,
    unpublishedVersionCount,
  } = useDocumentInfo();
  const isPublished = hasPublishedDoc && readRecord(savedDocumentData)['_status'] === 'published';
  const isMiscounted = isPublished && unpublishedVersionCount > 0;

  useEffect(() => {
    if (!isMiscounted) return;
    setUnpublishedVersionCount(0);
    setMostRecentVersionIsAutosaved(false);
  }, [isMiscounted, setMostRecentVersionIsAutosaved, setUnpublishedVersionCount]);
}
