'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useState } from 'react';
import { nameStatus } from './nameStatus.ts';
import { RevertToPublished } from './RevertToPublished.tsx';
import { useSkippedAutosave } from './useSkippedAutosave.ts';
import { useRefreshOnceUnpublished } from './useRefreshOnceUnpublished.ts';

/**
 * What the open document is to readers, in the words of the lists, also after it was saved.
 * `wasPublished` is as the page was rendered.
 */
export function LiveStatus({ wasPublished }: { wasPublished: boolean }) {
  const { docPermissions, hasPublishedDoc, isTrashed, unpublishedVersionCount } = useDocumentInfo();
  const [wasSeen, setSeen] = useState(wasPublished);
  if (hasPublishedDoc && !wasSeen) setSeen(true);
  useSkippedAutosave();
  useRefreshOnceUnpublished();
  const isChanged = hasPublishedDoc && unpublishedVersionCount > 0;
  const status = nameStatus({
    newest: { _status: isChanged ? 'draft' : 'published', deletedAt: isTrashed || null },
    main: { _status: hasPublishedDoc ? 'published' : 'draft' },
    wasPublished: wasSeen,
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
