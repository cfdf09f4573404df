'use client';

import { useConfig } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { readRecord, readText } from '../../fields/read/readValue.ts';

interface Titled {
  id: string | null;
  title: string;
}

async function readTitle(address: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(address, { credentials: 'same-origin', signal });
  if (!response.ok) throw new Error(`The title of a guide can’t be read: ${response.status}`);
  return readText(readRecord(await response.json())['title']);
}

/** The title of a guide, asked of the server when it is another than the one known; empty until then. */
export function useTitle(id: string | null, known: Titled): string {
  const { api } = useConfig().config.routes;
  const [read, setRead] = useState<Titled>(known);
  const isKnown = id === null || id === known.id || id === read.id;

  useEffect(() => {
    if (isKnown) return;
    const leave = new AbortController();
    const address = `${api}/articles/${id}?depth=0&draft=true&select[title]=true`;
    readTitle(address, leave.signal).then(
      (title) => setRead({ id, title }),
      (error: unknown) => {
        if (!leave.signal.aborted) console.error(error);
      },
    );
    return () => leave.abort();
  }, [api, id, isKnown]);

  return [known, read].find((one) => id !== null && one.id === id)?.title ?? '';
}
