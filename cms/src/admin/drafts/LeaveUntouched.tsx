'use client';
import {
  useConfig,
  useDocumentInfo,
  useEditDepth,
  useFormBackgroundProcessing,
  useRouteCache,
} from '@payloadcms/ui';
import { useEffect, useRef } from 'react';

interface OpenForm {
  /** Where the server takes the draft back; null for what can't be untouched. */
  address: string | null;
  /** The part of the page's address that all tabs of the document share. */
  place: string;
  /** Shows anew what was read before the draft went. */
  refresh: () => void;
}

async function leave({ address, place, refresh }: OpenForm): Promise<void> {
  if (address === null || window.location.pathname.includes(place)) return;
  const response = await fetch(address, { method: 'DELETE', keepalive: true });
  if (!response.ok) return;
  const { removed }: { removed?: boolean } = await response.json();
  if (removed === true) refresh();
}

/**
 * Takes back the draft that *Create new* made when the form is left with nothing written in it. The
 * server says whether that is so.
 */
export function LeaveUntouched() {
  const { collectionSlug, hasPublishedDoc, id, versionCount } = useDocumentInfo();
  const { config } = useConfig();
  const { clearRouteCache } = useRouteCache();
  const inDrawer = useEditDepth() > 1;
  const isBeingSaved = useFormBackgroundProcessing();
  const form = useRef<OpenForm | null>(null);

  useEffect(() => {
    // What an autosave under way writes is words too, whichever of the two the server gets first.
    const isSaved = id === undefined || hasPublishedDoc || versionCount > 1 || isBeingSaved;
    form.current = {
      address: isSaved ? null : `${config.routes.api}/${collectionSlug}/${id}/untouched`,
      place: `/${id}`,
      // Below a drawer stands a form with words of its own, which a refresh would lose.
      refresh: inDrawer ? () => undefined : clearRouteCache,
    };
  });

  useEffect(
    () => () => {
      // After the browser's address has changed.
      setTimeout(() => {
        if (form.current) void leave(form.current);
      }, 0);
    },
    [],
  );
  return null;
}
