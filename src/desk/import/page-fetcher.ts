import { lookup } from 'node:dns';
import { get as getPlain, type IncomingMessage, type RequestOptions } from 'node:http';
import { get as getSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { DeskError } from '../desk-errors.ts';
import { BINARY_LIMIT, TEXT_LIMIT } from './imported-article.ts';
import { isPrivateAddress } from './private-addresses.ts';

/** A fetched page. */
export interface FetchedPage {
  /** The final URL, after redirects. */
  url: string;
  /** The media type without parameters: `text/html`. */
  type: string;
  bytes: Buffer;
  /** From the content-type header; `null` if it has none. */
  charset: string | null;
}

/** How to fetch a page. */
export interface FetchOptions {
  /** Whether addresses of this machine and its network are allowed. */
  allowPrivate: boolean;
  /** For the whole fetch, redirects included, in milliseconds. */
  timeout: number;
  /** Which addresses are private; by default those outside the public internet. */
  isPrivate?: (address: string) => boolean;
  /** Only checks that the page exists: its body is not read. */
  probe?: boolean;
}

/** Media types that can be imported. */
const ACCEPT =
  'text/html, text/markdown, application/pdf;q=0.9, application/vnd.openxmlformats-officedocument.wordprocessingml.document;q=0.9, text/*;q=0.8';

/** Most redirects that are followed. */
const REDIRECT_LIMIT = 5;

/**
 * Fetches a page, and follows redirects. Private addresses are rejected after name resolution, and the
 * connection goes to the address that was checked.
 *
 * @throws DeskError unless the response is a page of at most `TEXT_LIMIT` bytes, or a PDF or DOCX file of at most
 * `BINARY_LIMIT` bytes.
 */
export async function fetchPage(pageUrl: string, options: FetchOptions): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(options.timeout);
  let url = parseHttpUrl(pageUrl, null);
  for (let redirects = 0; ; redirects += 1) {
    const response = await request(url, options, signal);
    const { statusCode: status = 0, headers } = response;
    if (status >= 300 && status < 400 && headers.location !== undefined) {
      response.destroy();
      if (redirects === REDIRECT_LIMIT) {
        throw new DeskError(
          `${pageUrl} redirects more than ${REDIRECT_LIMIT} times; give the final address`,
        );
      }
      url = parseHttpUrl(headers.location, url);
      continue;
    }
    if (status !== 200) {
      response.destroy();
      throw new DeskError(`${url.href} responded with status ${status}`);
    }
    if (options.probe === true) response.destroy();
    const bytes =
      options.probe === true ? Buffer.alloc(0) : await readBody(response, url, options, signal);
    const [type = '', ...parameters] = (headers['content-type'] ?? 'text/html').split(';');
    const charset = /charset="?([\w-]+)/i.exec(parameters.join(';'))?.[1] ?? null;
    return { url: url.href, type: type.trim().toLowerCase(), bytes, charset };
  }
}

function parseHttpUrl(text: string, base: URL | null): URL {
  const url = URL.parse(text, base?.href);
  const from = base === null ? '' : `${base.href} redirects to `;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new DeskError(`${from}${text}, which is not an http or https address`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new DeskError(
      `${from}${url.host} with a user name or password in the address; remove it`,
    );
  }
  return url;
}

function request(
  url: URL,
  { allowPrivate, timeout, isPrivate = isPrivateAddress }: FetchOptions,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(host) !== 0 && isPrivate(host)) throw privateAddressError(url, host);
  const options: RequestOptions = {
    signal,
    lookup: allowPrivate ? lookup : lookupPublic(url, isPrivate),
    headers: {
      'user-agent': 'Footnote',
      accept: ACCEPT,
      'accept-encoding': 'identity',
    },
  };
  const get = url.protocol === 'https:' ? getSecure : getPlain;
  return new Promise((resolve, reject) => {
    get(url, options, resolve).on('error', (error) => reject(toDeskError(error, url, timeout)));
  });
}

/** Resolves a host name, and fails if any of its addresses is private. */
function lookupPublic(url: URL, isPrivate: (address: string) => boolean): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, '', 0);
      const blocked = addresses.find(({ address }) => isPrivate(address));
      if (blocked !== undefined) return done(privateAddressError(url, blocked.address), '', 0);
      const [first] = addresses;
      if (options.all === true) return done(null, addresses);
      done(null, first?.address ?? '', first?.family ?? 0);
    });
  };
}

function privateAddressError(url: URL, address: string): DeskError {
  return new DeskError(
    `${url.href} resolves to ${address}, an address of this machine or its network; if that is intended, add --allow-private`,
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
      `${url.href} was sent as ${encoding}, although it was requested uncompressed; save the page to a file and add that`,
    );
  }
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      chunks.push(chunk);
      const limit = limitFor(chunks);
      if (size > limit)
        throw new DeskError(
          `${url.href} has more than ${limit} bytes; save the text to a file and add that`,
        );
    }
  } catch (error) {
    throw toDeskError(signal.aborted ? (signal.reason as Error) : (error as Error), url, timeout);
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks);
}

/** PDF files and ZIP archives, which DOCX files are, may be larger than text. */
function limitFor([first = Buffer.alloc(0)]: readonly Buffer[]): number {
  const isBinary =
    first.subarray(0, 1024).includes('%PDF-') || first.indexOf('PK\u0003\u0004') === 0;
  return isBinary ? BINARY_LIMIT : TEXT_LIMIT;
}

function toDeskError(error: Error, url: URL, timeout: number): DeskError {
  if (error instanceof DeskError) return error;
  if (error.name === 'AbortError' || error.name === 'TimeoutError') {
    return new DeskError(`${url.href} took more than ${timeout / 1000} s`);
  }
  const { code } = error as NodeJS.ErrnoException;
  const reason = code === 'ENOTFOUND' ? 'unknown host' : error.message || code;
  return new DeskError(`cannot fetch ${url.href}: ${reason}`);
}
