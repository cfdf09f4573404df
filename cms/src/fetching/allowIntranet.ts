import ipaddr from 'ipaddr.js';
import { isIntranetAddress, isPublicAddress } from './isPublicAddress.ts';

/** Whether a connection to this address may be opened, when it was asked for by this host name. */
export type MayConnect = (address: string, hostname: string) => boolean;

const hostName =
  /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/;

type Network = ReturnType<typeof ipaddr.parseCIDR>;

function parseNetwork(entry: string): Network | null {
  if (ipaddr.isValidCIDR(entry)) return ipaddr.parseCIDR(entry);
  if (ipaddr.IPv4.isValidFourPartDecimal(entry)) return [ipaddr.IPv4.parse(entry), 32];
  return ipaddr.IPv6.isValid(entry) ? [ipaddr.IPv6.parse(entry), 128] : null;
}

function isInside(address: string, network: Network): boolean {
  const parsed = ipaddr.parse(address);
  return parsed.kind() === network[0].kind() && parsed.match(network);
}

/** True for what `allowIntranet` takes: a host name, an address, or a network as 10.2.0.0/16. */
export function isIntranetEntry(entry: string): boolean {
  return parseNetwork(entry) !== null || (hostName.test(entry) && !/^[\d.]+$/.test(entry));
}

/**
 * Public addresses may be connected to; of an intranet's, those that the entries name (host names,
 * addresses, networks). Link-local addresses and what clouds tell their own machines stay closed,
 * whatever the entries say.
 */
export function allowIntranet(entries: readonly string[]): MayConnect {
  const networks = entries.flatMap((entry) => {
    const network = parseNetwork(entry);
    return network === null ? [] : [network];
  });
  const names = new Set(entries.filter((entry) => parseNetwork(entry) === null));
  return (address, hostname) => {
    if (isPublicAddress(address)) return true;
    if (!isIntranetAddress(address)) return false;
    return (
      names.has(hostname.toLowerCase()) || networks.some((network) => isInside(address, network))
    );
  };
}
