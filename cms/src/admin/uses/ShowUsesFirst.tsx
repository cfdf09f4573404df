'use client';
import { useConfig, useDocumentInfo, useModal } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';
import { UsesDialog } from './UsesDialog.tsx';
import type { Uses } from './usesEndpoint.ts';

/** What takes a document from readers. Payload has no place of its own for a word before it. */
const acts = '#action-delete, #action-unpublish';

/** Closes the open menus as a press beside them does: the one that was stopped leaves its own open. */
function closeMenus(): void {
  document.dispatchEvent(new MouseEvent('mousedown'));
}

async function readUses(address: string): Promise<Uses> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The uses of the document can't be read: ${response.status}`);
  return response.json();
}

/**
 * Stands in a document's menu, unseen. Stops *Delete* and *Unpublish* of something linked, shows what
 * leads to it, and lets the act go on to Payload's own question when the editor says so.
 */
export function ShowUsesFirst() {
  const { collectionSlug, id } = useDocumentInfo();
  const { config } = useConfig();
  const { openModal } = useModal();
  const place = useRef<HTMLSpanElement>(null);
  const allowed = useRef(false);
  const act = useRef<HTMLElement | null>(null);
  const [uses, setUses] = useState<Uses | null>(null);
  const modalSlug = `uses-${id}`;
  const address = `${config.routes.api}/${collectionSlug}/${id}/uses`;

  const goOn = () => {
    allowed.current = true;
    act.current?.click();
    allowed.current = false;
  };

  useEffect(() => {
    const show = async () => {
      const found = await readUses(address);
      if (found.links === 0) return goOn();
      setUses(found);
      closeMenus();
      openModal(modalSlug);
    };
    const stop = (event: MouseEvent) => {
      if (allowed.current || !(event.target instanceof Element)) return;
      const button = event.target.closest<HTMLElement>(acts);
      // A document in a drawer has a menu of its own, with buttons of the same names.
      if (!button || !place.current?.parentElement?.contains(button)) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      act.current = button;
      // An act whose uses nobody could see still meets Payload's own question.
      show().catch((error: unknown) => {
        console.error(error);
        goOn();
      });
    };
    window.addEventListener('click', stop, { capture: true });
    return () => window.removeEventListener('click', stop, { capture: true });
  }, [address, modalSlug, openModal]);

  return (
    <span ref={place} hidden>
      {uses === null ? null : <UsesDialog modalSlug={modalSlug} uses={uses} onConfirm={goOn} />}
    </span>
  );
}
