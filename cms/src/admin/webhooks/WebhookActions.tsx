'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { CallButton } from './CallButton.tsx';
import { deliveryAdded } from './useDeliveryNews.ts';

/** Buttons beside a webhook: try it, and replace its secret. */
export function WebhookActions() {
  const { id } = useDocumentInfo();
  if (id === undefined || id === null) return null;
  return (
    <div className="field-type signpost-buttons">
      <CallButton
        label="Send a test event"
        path={`/webhooks/${id}/ping`}
        done="On its way, after events that still wait for this receiver. What came of it will stand under Deliveries."
        onDone={() => window.dispatchEvent(new Event(deliveryAdded))}
      />
      <CallButton
        label="Replace the secret"
        path={`/webhooks/${id}/rotate-secret`}
        confirm="Make a new secret? Events are signed with the old one too for 24 hours: give the receiver the new one until then."
        done="There is a new secret. The old one signs as well for 24 hours."
      />
    </div>
  );
}
