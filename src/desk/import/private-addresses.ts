import ipaddr from 'ipaddr.js';

/** Ranges that ipaddr.js takes for public although they lead to private ones, or did. */
const OTHER_PRIVATE_RANGES = [
  // IPv4-compatible: the last four bytes are an IPv4 address (RFC 4291, deprecated).
  '::/96',
  // Site-local (RFC 3879, deprecated).
  'fec0::/10',
  // Translated to local IPv4 addresses (RFC 8215).
  '64:ff9b:1::/48',
].map((range) => ipaddr.IPv6.parseCIDR(range));

/** Whether an IP address is outside the public internet; also true for text that is not an IP address. */
export function isPrivateAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return true;
  // Reads an IPv4-mapped address as the IPv4 address.
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return true;
  return parsed instanceof ipaddr.IPv6 && OTHER_PRIVATE_RANGES.some((range) => parsed.match(range));
}
