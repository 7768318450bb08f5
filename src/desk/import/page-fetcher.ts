import { lookup } from 'node:dns';
import { get as getPlain, type IncomingMessage, type RequestOptions } from 'node:http';
import { get as getSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { DeskError } from '../desk-errors.ts';
import { TEXT_LIMIT } from './imported-article.ts';
import { isPrivate } from './private-addresses.ts';

/** A page as it came in. */
export interface Fetched {
  /** Where it was in the end, after redirects. */
  address: string;
  /** Without parameters: `text/html`. */
  type: string;
  bytes: Buffer;
  /** As the header has it; `null` where it says none. */
  charset: string | null;
}

/** How a page is fetched. */
export interface FetchOptions {
  /** Whether addresses of this machine and its network may be asked. */
  allowPrivate: boolean;
  /** For everything together, redirects included. Milliseconds. */
  timeout: number;
  /** Only sees whether the page is there: its bytes are left out. */
  probe?: boolean;
}

/** Redirects that are followed, at most. */
const MOST_REDIRECTS = 5;

/**
 * Fetches a page. The address that a name resolves to is checked, and it is that very address which
 * is connected to; each redirect is checked anew.
 *
 * @throws DeskError for anything but a page of at most `TEXT_LIMIT` bytes.
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.timeout);
  let url = readAddress(address, null);
  for (let redirects = 0; ; redirects += 1) {
    const response = await request(url, options, signal);
    const { statusCode: status = 0, headers } = response;
    if (status >= 300 && status < 400 && headers.location !== undefined) {
      response.destroy();
      if (redirects === MOST_REDIRECTS) {
        throw new DeskError(
          `${address} redirects more than ${MOST_REDIRECTS} times; give the address it should lead to`,
        );
      }
      url = readAddress(headers.location, url);
      continue;
    }
    if (status !== 200) {
      response.destroy();
      throw new DeskError(`${url.href} answered with status ${status}`);
    }
    if (options.probe === true) response.destroy();
    const bytes =
      options.probe === true ? Buffer.alloc(0) : await readBody(response, url, options, signal);
    const [type = '', ...parameters] = (headers['content-type'] ?? 'text/html').split(';');
    const charset = /charset="?([\w-]+)/i.exec(parameters.join(';'))?.[1] ?? null;
    return { address: url.href, type: type.trim().toLowerCase(), bytes, charset };
  }
}

function readAddress(text: string, base: URL | null): URL {
  const url = URL.parse(text, base?.href);
  const from = base === null ? '' : `${base.href} redirects to `;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new DeskError(`${from}${text}, which is no http or https address`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new DeskError(`${from}${url.host} with a name or password in the address; take it out`);
  }
  return url;
}

function request(
  url: URL,
  { allowPrivate, timeout }: FetchOptions,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(host) !== 0 && isPrivate(host)) throw refusePrivate(url, host);
  const options: RequestOptions = {
    signal,
    lookup: allowPrivate ? lookup : lookUpPublic(url),
    headers: {
      'user-agent': 'Footnote',
      accept: 'text/html, text/*;q=0.9',
      'accept-encoding': 'identity',
    },
  };
  const get = url.protocol === 'https:' ? getSecure : getPlain;
  return new Promise((resolve, reject) => {
    get(url, options, resolve).on('error', (error) => reject(explain(error, url, timeout)));
  });
}

/** Resolves a name as usual, and refuses it when any of its addresses is private. */
function lookUpPublic(url: URL): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, '', 0);
      const inside = addresses.find(({ address }) => isPrivate(address));
      if (inside !== undefined) return done(refusePrivate(url, inside.address), '', 0);
      const [first] = addresses;
      if (options.all === true) return done(null, addresses);
      done(null, first?.address ?? '', first?.family ?? 0);
    });
  };
}

function refusePrivate(url: URL, address: string): DeskError {
  return new DeskError(
    `${url.href} is at ${address}, an address of this machine or its network; if that is meant, add --allow-private`,
  );
}

async function readBody(
  response: IncomingMessage,
  url: URL,
  { timeout }: FetchOptions,
  signal: AbortSignal,
): Promise<Buffer> {
  const encoding = response.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') {
    response.destroy();
    throw new DeskError(
      `${url.href} came as ${encoding}, though it was asked for as it is; save the page to a file, and add that`,
    );
  }
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > TEXT_LIMIT)
        throw new DeskError(
          `${url.href} has more than ${TEXT_LIMIT} bytes; save the text to a file, and add that`,
        );
      chunks.push(chunk);
    }
  } catch (error) {
    throw explain(signal.aborted ? (signal.reason as Error) : (error as Error), url, timeout);
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks);
}

function explain(error: Error, url: URL, timeout: number): DeskError {
  if (error instanceof DeskError) return error;
  if (error.name === 'AbortError' || error.name === 'TimeoutError') {
    return new DeskError(`${url.href} took more than ${timeout / 1000} s`);
  }
  const { code } = error as NodeJS.ErrnoException;
  const reason = code === 'ENOTFOUND' ? 'there is no such host' : error.message || code;
  return new DeskError(`cannot fetch ${url.href}: ${reason}`);
}
