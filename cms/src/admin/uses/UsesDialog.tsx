'use client';
import { ConfirmationModal } from '@payloadcms/ui';
import type { Uses } from './usesEndpoint.ts';

const named = 6;

/** Says what leads to a document before it is taken from readers. */
export function UsesDialog({
  modalSlug,
  uses: { documents, links },
  onConfirm,
}: {
  modalSlug: string;
  uses: Uses;
  onConfirm: () => void;
}) {
  // A line that says "and 1 more" would take the room of the one it leaves out.
  const shown = documents.length === named + 1 ? documents : documents.slice(0, named);
  const more = documents.length - shown.length;
  return (
    <ConfirmationModal
      modalSlug={modalSlug}
      heading={links === 1 ? '1 link leads here' : `${links} links lead here`}
      body={
        <div className="signpost-uses">
          <p>
            Readers of these documents no longer come here from them; links in their text become
            plain words:
          </p>
          <ul>
            {shown.map((title) => (
              <li key={title}>{title}</li>
            ))}
            {more > 0 ? <li>{`and ${more} more`}</li> : null}
          </ul>
          <p>The tab Links shows each in its sentence.</p>
        </div>
      }
      confirmLabel="Go on"
      onConfirm={onConfirm}
    />
  );
}
