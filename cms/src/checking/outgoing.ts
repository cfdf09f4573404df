import type { Payload } from 'payload';
import { readRecord, readText, readTexts } from '../fields/read/readValue.ts';
import { allowIntranet } from '../fetching/allowIntranet.ts';
import { createGuardedClient, type GuardedClient } from '../fetching/guardedClient.ts';

/** What the configuration says of requests to other hosts; it stands in Payload's `custom.outgoing`. */
export interface OutgoingSettings {
  /** The site's address, by which hosts learn who asks. */
  siteUrl: string;
  /** Hosts, addresses and networks of an intranet that may be asked. */
  intranet: readonly string[];
}

/** The client for requests to other hosts, as this installation is configured. Close it at the end. */
export function openClient(payload: Payload): GuardedClient {
  const custom: unknown = payload.config.custom;
  const settings = readRecord(readRecord(custom)['outgoing']);
  return createGuardedClient({
    userAgent: `Signpost link checker (+${readText(settings['siteUrl'])})`,
    mayConnect: allowIntranet(readTexts(settings['intranet'])),
  });
}
