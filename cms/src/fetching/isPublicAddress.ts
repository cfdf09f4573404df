import ipaddr from 'ipaddr.js';

// What is handed out of IPv6 so far (RFC 4291, IANA's registry): the rest is reserved.
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * True for an address of the public internet, in its canonical spelling as a resolver or socket
 * gives it. False for private, local, reserved and multicast ranges, for IPv6 that carries an IPv4
 * address (mapped, compatible, NAT64, 6to4, Teredo), and for anything that is no address.
 */
export function isPublicAddress(address: string): boolean {
  const isCanonical = ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address);
  if (!isCanonical) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(globalUnicast);
}
