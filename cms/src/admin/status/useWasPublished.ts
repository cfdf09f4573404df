'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useState } from 'react';

async function findPublishedVersion(collection: string, id: string | number): Promise<boolean> {
  const query = new URLSearchParams({
    'where[and][0][parent][equals]': String(id),
    'where[and][1][version._status][equals]': 'published',
    limit: '1',
    depth: '0',
    'select[parent]': 'true',
  });
  const address = `/api/${collection}/versions?${query}`;
  const answer = await fetch(address, { credentials: 'same-origin' }).catch(() => null);
  if (!answer?.ok) return false;
  const { docs }: { docs?: unknown[] } = await answer.json();
  return (docs ?? []).length > 0;
}

/** Whether a version of the open document was ever published; false until that is known. */
export function useWasPublished(): boolean {
  const { collectionSlug, hasPublishedDoc, id } = useDocumentInfo();
  const [wasPublished, setWasPublished] = useState(hasPublishedDoc);

  useEffect(() => {
    if (hasPublishedDoc) setWasPublished(true);
    if (hasPublishedDoc || id === undefined || collectionSlug === undefined) return undefined;
    let isCurrent = true;
    void findPublishedVersion(collectionSlug, id).then((found) => {
      if (isCurrent && found) setWasPublished(true);
    });
    return () => {
      isCurrent = false;
    };
  }, [collectionSlug, hasPublishedDoc, id]);

  return wasPublished;
}
