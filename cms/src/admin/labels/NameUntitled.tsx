'use client';

import { useConfig, useDocumentInfo, useDocumentTitle } from '@payloadcms/ui';
import { useEffect } from 'react';

/** Calls a document without a title what it is, where Payload puts its id at the head of the page. */
export function NameUntitled() {
  const { collectionSlug, id } = useDocumentInfo();
  const { title, setDocumentTitle } = useDocumentTitle();
  const { getEntityConfig } = useConfig();
  const { labels } = getEntityConfig({ collectionSlug: collectionSlug ?? '' }) ?? {};
  const kind = typeof labels?.singular === 'string' ? labels.singular.toLowerCase() : 'document';

  useEffect(() => {
    if (title !== String(id)) return undefined;
    // Once the effects of the page have run, of which one sets the id.
    const timer = setTimeout(() => setDocumentTitle(`Untitled ${kind}`), 0);
    return () => clearTimeout(timer);
  }, [id, kind, setDocumentTitle, title]);
  return null;
}
