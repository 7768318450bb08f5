import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { RestFault } from '../observation/fault-injection.ts';
import type { RestRecord } from '../observation/records.ts';
import { createRateLimitBody, createRateLimitHeaders } from './rate-limits.ts';

/** What is sent for a request; without a body where that is `undefined`. */
export interface RestResponse {
  status: number;
  body: unknown;
  headers: Record<string, string>;
}

/** Returns what an injected fault answers. */
export function createFaultResponse(
  status: number,
  { retryAfter, isGlobal }: Required<RestFault>,
): RestResponse {
  if (status === 429) {
    return {
      status,
      headers: createRateLimitHeaders(retryAfter, isGlobal),
      body: createRateLimitBody(retryAfter, isGlobal),
    };
  }
  return { status, headers: {}, body: { message: `${status}: injected fault`, code: 0 } };
}

/** Sends and records a response. @param isTruncated whether the connection is cut in the middle of it. */
export function sendResponse(
  context: Context,
  record: RestRecord,
  { status, body, headers }: RestResponse,
  isTruncated: boolean,
): Response {
  record.status = status;
  record.response = body;
  if (body === undefined) return new Response(null, { status, headers });
  const text = JSON.stringify(body);
  const all = { 'content-type': 'application/json', ...headers };
  return isTruncated
    ? sendTruncated(context, status, all, text)
    : new Response(text, { status, headers: all });
}

/** Sends half of the announced text and closes the connection. */
function sendTruncated(
  context: Context,
  status: number,
  headers: Record<string, string>,
  text: string,
): Response {
  const { outgoing } = context.env as HttpBindings;
  outgoing.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(text) });
  outgoing.write(text.slice(0, Math.ceil(text.length / 2)), () => outgoing.destroy());
  return RESPONSE_ALREADY_SENT;
}
