import { isIPv6 } from 'node:net';

/** How many groups of an IPv6 address name the network of one customer: a person there has as many addresses as they like. */
const NETWORK_GROUPS = 4;

/**
 * The address by which attempts are counted: of IPv6 the network (its first 64 bits), of IPv4 the address, also when it is written within IPv6.
 * @param address of a socket, or as the proxy in front says
 */
export function networkOf(address: string): string {
  const plain = address.replace(/%.*$/, '').toLowerCase();
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (v4 !== undefined) return v4;
  if (!isIPv6(plain)) return plain;
  const [before = '', after] = plain.split('::');
  const head = before.split(':').filter(Boolean);
  const tail = (after ?? '').split(':').filter(Boolean);
  const gap = after === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array.from({ length: gap }, () => '0'), ...tail];
  return `${groups
    .slice(0, NETWORK_GROUPS)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

/** An account as attempts on it are counted: however its e-mail address is written. Undefined when none is named. */
export function accountOf(body: unknown): string | undefined {
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : undefined;
  return typeof email === 'string' && email.trim() !== ''
    ? email.normalize('NFKC').trim().toLowerCase().slice(0, 320)
    : undefined;
}

/** An address of a request, in one way of writing: small letters, single slashes, none at the end, nothing percent-encoded that need not be. */
export function plainPath(path: string): string {
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // What cannot be decoded is no address of ours; it is compared as it came.
  }
  return `/${decoded
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')}`;
}
