import ipaddr from 'ipaddr.js';

// What is handed out of IPv6 so far (RFC 4291, IANA's registry): the rest is reserved.
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

// Where clouds answer their own machines: outside of the ranges that are private by their number,
// or inside those that an intranet may open.
const cloudAddresses = ['168.63.129.16', '100.100.100.200', 'fd00:ec2::254'].map((address) =>
  ipaddr.parse(address).toNormalizedString(),
);

/** Ranges that an intranet uses, which the configuration may open. */
const intranetRanges: readonly string[] = ['private', 'carrierGradeNat', 'uniqueLocal', 'loopback'];

/** The address in its canonical spelling as a resolver or socket gives it; null for any other. */
function parseCanonical(address: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const isCanonical = ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address);
  if (!isCanonical) return null;
  const parsed = ipaddr.parse(address);
  return cloudAddresses.includes(parsed.toNormalizedString()) ? null : parsed;
}

/**
 * True for an address of the public internet, in its canonical spelling as a resolver or socket
 * gives it. False for private, local, reserved and multicast ranges, for what clouds tell their own
 * machines, for IPv6 that carries an IPv4 address (mapped, compatible, NAT64, 6to4, Teredo), and for
 * anything that is no address.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = parseCanonical(address);
  if (parsed?.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(globalUnicast);
}

/**
 * True for an address that an intranet may have: private, shared, unique-local or loopback. False for
 * link-local addresses and what clouds tell their own machines, which nothing may open.
 */
export function isIntranetAddress(address: string): boolean {
  const parsed = parseCanonical(address);
  return parsed !== null && intranetRanges.includes(parsed.range());
}
