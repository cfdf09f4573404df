import type { Payload } from 'payload';
import { readRecord, readText, readTexts } from '../fields/read/readValue.ts';
import { allowIntranet, type MayConnect } from './allowIntranet.ts';
import { createGuardedClient, type GuardedClient } from './guardedClient.ts';

/** What the configuration says of requests to other hosts; it stands in Payload's `custom.outgoing`. */
export interface OutgoingSettings {
  /** The site's address, by which hosts learn who asks. */
  siteUrl: string;
  /** Hosts, addresses and networks of an intranet that may be asked. */
  intranet: readonly string[];
}

interface OpenOptions {
  /** What asks, as the user agent says it: `link checker`, `webhooks`. */
  name: string;
  /** For a whole request, in milliseconds. Default 20,000. */
  timeoutMs?: number;
}

function readSettings({ config }: Payload) {
  const custom: unknown = config.custom;
  return readRecord(readRecord(custom)['outgoing']);
}

/** What this installation's configuration lets the CMS connect to. */
export function mayConnectTo(payload: Payload): MayConnect {
  return allowIntranet(readTexts(readSettings(payload)['intranet']));
}

/** The client for requests to other hosts, as this installation is configured. Close it at the end. */
export function openClient(payload: Payload, { name, ...options }: OpenOptions): GuardedClient {
  return createGuardedClient({
    userAgent: `Signpost ${name} (+${readText(readSettings(payload)['siteUrl'])})`,
    mayConnect: mayConnectTo(payload),
    ...options,
  });
}
