'use client';

import { useEffect, useState } from 'react';
import { readRecord, readRecords, readText } from '../../fields/read/readValue.ts';

/** Told on `window` once a delivery was added to a webhook's list. */
export const deliveryAdded = 'signpost:delivery-added';

/** How often an attempt under way is asked about, and for how long. */
const everyMs = 2000;
const times = 30;

/** The newest deliveries of a webhook in a few words: it changes when one of them does. */
async function readNewest(address: string, webhook: string, signal: AbortSignal): Promise<string> {
  const query = `where[webhook][equals]=${webhook}&sort=-createdAt&limit=10&depth=0&select[status]=true&select[attempts]=true`;
  const response = await fetch(`${address}?${query}`, { credentials: 'same-origin', signal });
  if (!response.ok) throw new Error(`The deliveries can’t be read: ${response.status}`);
  const { docs } = readRecord(await response.json());
  return readRecords(docs)
    .map(({ id, status, attempts }) => `${readText(id)} ${readText(status)} ${String(attempts)}`)
    .join('\n');
}

/**
 * What is known of a webhook's deliveries, as a text that changes with them. It is asked for after
 * one was added, and for a minute while the newest of them waits for its first attempt.
 */
export function useDeliveryNews(address: string, webhook: string | null): string {
  const [news, setNews] = useState('');

  useEffect(() => {
    if (webhook === null) return;
    const leave = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** Says whether there is something to wait for; nobody knows while it can't be read. */
    const look = async (): Promise<boolean> => {
      try {
        const newest = await readNewest(address, webhook, leave.signal);
        setNews(newest);
        return newest.split('\n')[0]?.endsWith(' pending 0') ?? false;
      } catch (error) {
        if (!leave.signal.aborted) console.error(error);
        return true;
      }
    };
    const begin = async (left: number): Promise<void> => {
      clearTimeout(timer);
      const isWaiting = await look();
      if (!isWaiting || left === 0 || leave.signal.aborted) return;
      clearTimeout(timer);
      timer = setTimeout(() => void begin(left - 1), everyMs);
    };
    const start = () => void begin(times);
    window.addEventListener(deliveryAdded, start);
    return () => {
      window.removeEventListener(deliveryAdded, start);
      clearTimeout(timer);
      leave.abort();
    };
  }, [address, webhook]);

  return news;
}
