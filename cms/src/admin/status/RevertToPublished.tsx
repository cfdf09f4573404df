'use client';

import {
  Button,
  ConfirmationModal,
  toast,
  useDocumentInfo,
  useForm,
  useModal,
} from '@payloadcms/ui';
import { readMessage } from '../readMessage.ts';

const headers = { 'Content-Type': 'application/json' };
const failed = 'It could not be taken back. Reload the page and try again.';

/** Replaces what was written since by what readers see, once that is confirmed. */
export function RevertToPublished() {
  const { id, collectionSlug, setMostRecentVersionIsAutosaved, ...info } = useDocumentInfo();
  const { reset } = useForm();
  const { toggleModal } = useModal();
  const modalSlug = `revert-${collectionSlug}-${id}`;

  const revert = async () => {
    const address = `/api/${collectionSlug}/${id}?depth=0`;
    try {
      const published = await fetch(address, { credentials: 'same-origin' });
      const body = JSON.stringify(await published.json());
      const answer = await fetch(address, { method: 'PATCH', headers, body });
      const told: unknown = await answer.json();
      if (!published.ok || !answer.ok || typeof told !== 'object' || told === null) {
        toast.error(readMessage(told) ?? failed);
        return;
      }
      if ('doc' in told) await reset(told.doc);
      toast.success('Taken back: this is again what readers see.');
      info.incrementVersionCount();
      setMostRecentVersionIsAutosaved(false);
      info.setUnpublishedVersionCount(0);
    } catch {
      toast.error(failed);
    }
  };

  return (
    <>
      <Button
        buttonStyle="none"
        className="status__action"
        id="action-revert-to-published"
        onClick={() => toggleModal(modalSlug)}
      >
        Revert to published
      </Button>
      <ConfirmationModal
        modalSlug={modalSlug}
        heading="Take back unpublished changes"
        body="What was written since it was published is replaced by what readers see. It stays in the versions."
        confirmingLabel="Taking back…"
        onConfirm={revert}
      />
    </>
  );
}
