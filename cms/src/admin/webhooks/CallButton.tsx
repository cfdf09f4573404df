'use client';

import { Button, toast, useRouteCache } from '@payloadcms/ui';
import { useState } from 'react';
import { readMessage } from '../readMessage.ts';

interface CallButtonProps {
  label: string;
  /** A path of the API, from its root: `/webhooks/<id>/ping`. */
  path: string;
  /** What to say once it is done. */
  done: string;
  /** Asked first, where the call can't be taken back. */
  confirm?: string;
  onDone?: () => void;
}

/** A button that calls an endpoint of the API, says what came of it and shows the document anew. */
export function CallButton({ label, path, done, confirm, onDone }: CallButtonProps) {
  const [isBusy, setBusy] = useState(false);
  const { clearRouteCache } = useRouteCache();

  const call = async () => {
    if (confirm !== undefined && !window.confirm(confirm)) return;
    setBusy(true);
    try {
      const response = await fetch(`/api${path}`, { method: 'POST', credentials: 'same-origin' });
      if (response.ok) {
        toast.success(done);
        clearRouteCache();
        onDone?.();
      } else {
        const body: unknown = await response.json().catch(() => null);
        toast.error(readMessage(body) ?? `The server answered ${response.status}. Try again.`);
      }
    } catch {
      toast.error('The server could not be reached. Try again.');
    } finally {
      setBusy(false);
    }
  };

  return (
    <Button buttonStyle="secondary" size="small" disabled={isBusy} onClick={() => void call()}>
      {label}
    </Button>
  );
}
