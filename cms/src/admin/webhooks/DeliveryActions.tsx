'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { CallButton } from './CallButton.tsx';

/** The button beside a delivery that sends it once more. */
export function DeliveryActions() {
  const { id } = useDocumentInfo();
  if (id === undefined || id === null) return null;
  return (
    <div className="field-type">
      <CallButton
        label="Send again"
        path={`/webhook-deliveries/${id}/replay`}
        done="It is sent again within seconds, with the same id."
      />
    </div>
  );
}
