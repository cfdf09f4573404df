'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useState } from 'react';

interface LiveCountProps {
  /** As the page was rendered. */
  count: number;
  /** A path that answers `{ totalDocs }`. */
  address: string;
}

async function readCount(address: string): Promise<number | null> {
  const answer = await fetch(address, { credentials: 'same-origin' }).catch(() => null);
  if (!answer?.ok) return null;
  const { totalDocs }: { totalDocs?: number } = await answer.json();
  return totalDocs ?? null;
}

/** A number of links that is counted anew after each save: the tab itself isn't rendered again. */
export function LiveCount({ count, address }: LiveCountProps) {
  const { lastUpdateTime } = useDocumentInfo();
  const [rendered] = useState(lastUpdateTime);
  const [counted, setCounted] = useState<number | null>(null);

  useEffect(() => {
    if (lastUpdateTime === rendered) return;
    let isCurrent = true;
    // Where it can't be counted now, the number before stays.
    void readCount(address).then((now) => {
      if (isCurrent && now !== null) setCounted(now);
    });
    return () => {
      isCurrent = false;
    };
  }, [address, lastUpdateTime, rendered]);

  return <span className="pill-version-count">{counted ?? count}</span>;
}
