'use client';
import { PopupList, toast, useConfig, useDocumentInfo } from '@payloadcms/ui';

/** In a document's menu: ends the previews of it that are open. */
export function EndPreviews() {
  const { collectionSlug, id } = useDocumentInfo();
  const { config } = useConfig();
  if (id === undefined) return null;
  const end = async () => {
    const address = `${config.routes.api}/${collectionSlug}/${id}/end-previews`;
    const response = await fetch(address, { method: 'POST', credentials: 'same-origin' });
    if (response.ok) toast.success('The previews of this document have ended.');
    else toast.error(`The previews could not be ended (${response.status}). Try again.`);
  };
  const failed = () => toast.error('The server could not be reached. Try again.');
  return (
    <PopupList.Button id="action-end-previews" onClick={() => void end().catch(failed)}>
      End previews
    </PopupList.Button>
  );
}
