'use client';

import { createClientFeature } from '@payloadcms/richtext-lexical/client';
import { HISTORY_MERGE_TAG } from '@payloadcms/richtext-lexical/lexical';
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import { useModal } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import { $removeEmptyLinks } from './removeEmptyLinks.ts';

/** A drawer that is sent closes first, and writes its link a millisecond later. */
const settledMs = 300;

function RemoveEmptyLinks() {
  const [editor] = useLexicalComposerContext();
  const { modalState } = useModal();
  const isOpen = Object.entries(modalState).some(
    ([slug, modal]) => slug.includes('lexical-rich-text-link-') && modal.isOpen,
  );
  const wasOpen = useRef(false);

  useEffect(() => {
    const isClosed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (!isClosed) return undefined;
    const timer = setTimeout(() => {
      editor.update($removeEmptyLinks, { tag: HISTORY_MERGE_TAG });
    }, settledMs);
    return () => clearTimeout(timer);
  }, [editor, isOpen]);
  return null;
}

export const EmptyLinksClient = createClientFeature({
  plugins: [{ Component: RemoveEmptyLinks, position: 'normal' }],
});
