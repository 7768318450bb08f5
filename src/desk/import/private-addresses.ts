import { BlockList, isIP } from 'node:net';

/** Addresses outside the public internet: this machine, private networks and reserved ranges. */
const PRIVATE_RANGES = new BlockList();
for (const [range, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  PRIVATE_RANGES.addSubnet(range, bits, 'ipv4');
}
for (const [range, bits] of [
  // Unspecified, loopback and IPv4-compatible. IPv4-mapped addresses are checked by the IPv4 rules.
  ['::', 95],
  ['64:ff9b::', 32],
  ['100::', 64],
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  PRIVATE_RANGES.addSubnet(range, bits, 'ipv6');
}

/** Whether an IP address is outside the public internet; also true for text that is not an IP address. */
export function isPrivateAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 0) return true;
  return PRIVATE_RANGES.check(address, version === 4 ? 'ipv4' : 'ipv6');
}
