'use client';
import { useEffect, type ReactNode } from 'react';

const dialogOf = ({ target }: Event): Element | null =>
  target instanceof Element ? target.closest('.confirmation-modal') : null;

/**
 * Keeps the focus of a question on *Cancel* until somebody does something in it: Payload puts it on
 * whatever comes first, which is the box that deletes for good where there is one.
 */
export function CalmDialogs({ children }: { children: ReactNode }) {
  useEffect(() => {
    const touched = new WeakSet<Element>();
    const touch = (event: Event) => {
      const dialog = dialogOf(event);
      if (dialog) touched.add(dialog);
    };
    const calm = (event: FocusEvent) => {
      const dialog = dialogOf(event);
      if (!dialog || touched.has(dialog)) return;
      const cancel = dialog.querySelector<HTMLElement>('#confirm-cancel');
      if (event.target !== cancel) cancel?.focus();
    };
    const inTime = { capture: true };
    document.addEventListener('focusin', calm);
    document.addEventListener('keydown', touch, inTime);
    document.addEventListener('pointerdown', touch, inTime);
    return () => {
      document.removeEventListener('focusin', calm);
      document.removeEventListener('keydown', touch, inTime);
      document.removeEventListener('pointerdown', touch, inTime);
    };
  }, []);
  return children;
}
