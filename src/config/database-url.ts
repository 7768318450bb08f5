/** `scheme://user:password@` up to the last `@` that a host can follow. */
const CREDENTIALS = /^(postgres(?:ql)?:\/\/)([^:]*)(?::(.*))?@([^@]*)$/s;

/** Characters that have no meaning in a user name or password, and `%` where it encodes nothing. */
const UNENCODED = /%(?![0-9a-f]{2})|[^\w.~!$&'()*+,;=%-]/giu;

/**
 * Percent-encodes a password in a PostgreSQL URL that is given as it is: `#`, `?` and `/` would otherwise end the host, so
 * that another one is connected to, or none.
 */
export function encodeCredentials(url: string): string {
  if (!isCutInCredentials(url)) return url;
  return url.replace(CREDENTIALS, (_, scheme, user, password, rest) => {
    const secret = password === undefined ? '' : `:${encode(password)}`;
    return `${scheme}${encode(user)}${secret}@${rest}`;
  });
}

/** Checks whether a URL parser takes a part of the password for something else, or cannot read it. */
function isCutInCredentials(url: string): boolean {
  const parsed = URL.parse(url);
  if (parsed === null) return true;
  const { username, password, pathname, search, hash } = parsed;
  // A `@` in the query belongs to a value where a database is named before it, and none after it.
  const isBefore =
    pathname.length <= 1 || (username === '' && search.lastIndexOf('/') > search.indexOf('@'));
  const inQuery = search.includes('@') && isBefore;
  if (pathname.includes('@') || inQuery || hash.includes('@')) return true;
  return [username, password].some((part) => /%(?![0-9a-f]{2})/i.test(part));
}

function encode(part: string): string {
  return part.replace(UNENCODED, (character) => encodeURIComponent(character));
}
