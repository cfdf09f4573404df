'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { nameStatus } from './nameStatus.ts';
import { RevertToPublished } from './RevertToPublished.tsx';
import { useWasPublished } from './useWasPublished.ts';

/** What the open document is to readers, in the words of the lists. */
export function DocumentStatus() {
  const { docPermissions, hasPublishedDoc, isTrashed, unpublishedVersionCount } = useDocumentInfo();
  const wasPublished = useWasPublished();
  const isChanged = hasPublishedDoc && unpublishedVersionCount > 0;
  const status = nameStatus({
    newest: { _status: isChanged ? 'draft' : 'published', deletedAt: isTrashed || null },
    main: { _status: hasPublishedDoc ? 'published' : 'draft' },
    wasPublished,
  });
  const mayRevert = isChanged && !isTrashed && docPermissions?.update === true;
  return (
    <div className="status" title={`Status: ${status}`}>
      <div className="status__value-wrap">
        <span className="status__label">Status: </span>
        <span className="status__value">{status}</span>
        {mayRevert ? (
          <>
            {' — '}
            <RevertToPublished />
          </>
        ) : null}
      </div>
    </div>
  );
}
