import type { IncomingMessage } from 'node:http';
import { ipKeyGenerator } from 'express-rate-limit';
import proxyAddress from 'proxy-addr';

/** Express's setting: which proxies may say who the client is. */
export type TrustProxy = boolean | number | string;

/** Whether the address that many hops away may say where a request came from. */
export type TrustsAddress = (address: string, hops: number) => boolean;

/** What Express makes of the setting. */
export function readTrust(setting: TrustProxy): TrustsAddress {
  if (typeof setting === 'boolean') return () => setting;
  if (typeof setting === 'number') return (_address, hops) => hops < setting;
  return proxyAddress.compile(setting.split(',').map((part) => part.trim()));
}

/** Whom a request counts for: an IPv4 address, or the /64 that an IPv6 address lies in. */
export function keyOfClient(address: string | undefined): string {
  return ipKeyGenerator(address ?? 'unknown', 64);
}

/** The client of a request that doesn't go through Express. */
export function readClient(request: IncomingMessage, trusts: TrustsAddress): string {
  const isDirect = request.headers['x-forwarded-for'] === undefined;
  return keyOfClient(isDirect ? request.socket.remoteAddress : proxyAddress(request, trusts));
}
