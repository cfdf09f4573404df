'use client';

import {
  Button,
  ConfirmationModal,
  toast,
  useConfig,
  useDocumentInfo,
  useFormFields,
  useFormModified,
  useModal,
  useRouteCache,
} from '@payloadcms/ui';
import { readMessage } from '../readMessage.ts';

const failed = 'The server could not be reached. Nothing may have been published: reload the page.';

/** Publishes all that a saved release lists, once that is confirmed. */
export function ReleaseAction() {
  const { docPermissions, id } = useDocumentInfo();
  const { api } = useConfig().config.routes;
  const isModified = useFormModified();
  const status = useFormFields(([fields]) => fields['status']?.value);
  const { openModal } = useModal();
  const { clearRouteCache } = useRouteCache();
  const modalSlug = `release-${id}`;
  const isSaved = id !== undefined && id !== null;
  if (!isSaved || status === 'released' || docPermissions?.update !== true) return null;

  const release = async () => {
    try {
      const answer = await fetch(`${api}/releases/${id}/release`, {
        method: 'POST',
        credentials: 'same-origin',
      });
      const told: unknown = await answer.json();
      if (answer.ok) toast.success('Released: readers see it now.');
      else toast.error(readMessage(told) ?? `The server answered ${answer.status}. Try again.`);
      clearRouteCache();
    } catch {
      toast.error(failed);
    }
  };

  return (
    <div className="field-type">
      <Button
        buttonStyle="primary"
        size="medium"
        id="action-release"
        disabled={isModified}
        onClick={() => openModal(modalSlug)}
      >
        Publish release
      </Button>
      <p className="signpost-quiet">
        {isModified
          ? 'Save the release first.'
          : 'Does all that is listed, at once. When one document is refused, none is changed.'}
      </p>
      <ConfirmationModal
        modalSlug={modalSlug}
        heading="Publish this release"
        body="Everything listed is published or unpublished now, by its newest draft. Readers see it at once."
        confirmLabel="Publish release"
        confirmingLabel="Publishing…"
        onConfirm={release}
      />
    </div>
  );
}
