import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import type { FaultInjector, RestFault } from '../observation/fault-injection.ts';
import type { RestRecord } from '../observation/records.ts';
import type { TrafficLog } from '../observation/traffic-log.ts';
import { createFormError, createUnsupportedError, DiscordError } from '../protocol/api-error.ts';
import { checkSchema, findUnknownFields } from '../validation/schema-check.ts';
import { applicationRoutes } from './application-routes.ts';
import { channelRoutes } from './channel-routes.ts';
import { guildRoutes } from './guild-routes.ts';
import { interactionRoutes } from './interaction-routes.ts';
import { messageRoutes } from './message-routes.ts';
import {
  createRateLimitBody,
  createRateLimitHeaders,
  type RestRateLimiter,
} from './rate-limits.ts';
import { readBody } from './request-body.ts';
import { checkParams, checkToken, checkVersion } from './request-checks.ts';
import type { RestServices, Route, RouteResponse } from './route.ts';

/** Every route the local Discord has. */
export const routes: Route[] = [
  ...applicationRoutes,
  ...guildRoutes,
  ...channelRoutes,
  ...messageRoutes,
  ...interactionRoutes,
];

/** What the REST side needs besides the parts that routes work on. */
export interface RestOptions {
  parts: RestServices;
  wire: TrafficLog;
  faults: FaultInjector;
  limits: RestRateLimiter;
}

/**
 * Fields that are no mistake: discord.js always sends the first three, also where Discord ignores them
 * (https://github.com/discordjs/discord.js/blob/main/packages/discord.js/src/structures/MessagePayload.js),
 * and `nsfw` of a command is documented, though the published schema leaves it out.
 */
const HARMLESS_FIELDS = /(^|\.)(tts|enforce_nonce|nonce|nsfw)$/;

/** Discord's REST API v10, to be mounted on `/api`. https://discord.com/developers/docs/reference */
export function createRestApi(options: RestOptions): Hono {
  const api = new Hono();
  for (const base of ['/v10', '']) {
    for (const route of routes) {
      api.on(route.method, base + route.path, (context) => handleRequest(options, context, route));
    }
  }
  api.all('*', (context) => handleRequest(options, context, null));
  return api;
}

/** One request from start to end: noted, judged, served, and its answer judged too. */
async function handleRequest(
  options: RestOptions,
  context: Context,
  route: Route | null,
): Promise<Response> {
  const url = new URL(context.req.url);
  const path = url.pathname.replace(/^\/api(\/v\d+)?/, '');
  const { method } = context.req;
  const record = options.wire.beginCall({
    method,
    path,
    query: Object.fromEntries(url.searchParams),
  });
  record.route = route ? `${route.method} ${route.path}` : null;
  const fault = options.faults.takeRestFault(record.route ?? `${method} ${path}`);
  try {
    if (fault?.latency) await sleep(fault.latency);
    const answer = await createResponse(options, context, route, record, fault);
    return sendResponse(context, record, answer, fault?.truncatesBody ?? false);
  } finally {
    options.wire.finishCall(record);
  }
}

interface RestResponse {
  status: number;
  body: unknown;
  headers: Record<string, string>;
}

async function createResponse(
  options: RestOptions,
  context: Context,
  route: Route | null,
  record: RestRecord,
  fault: Required<RestFault> | null,
): Promise<RestResponse> {
  const headers: Record<string, string> = {};
  try {
    if (fault?.status) return createFaultResponse(fault.status, fault);
    checkVersion(new URL(context.req.url).pathname);
    if (!route) throw createUnknownRouteError(options.wire, record);
    if (route.requiresToken !== false)
      checkToken(options.parts, context.req.header('authorization'));
    const params = checkParams(context.req.param());
    const { headers: bucket, exceeded: refusal } = options.limits.consume(
      record.route ?? '',
      params,
    );
    Object.assign(headers, bucket);
    if (refusal) {
      return {
        status: 429,
        headers,
        body: createRateLimitBody(refusal.retryAfter, refusal.isGlobal),
      };
    }
    const answer = await runRoute(options, context, route, record, params);
    checkResponse(options.wire, route, record, answer);
    return {
      status: answer.status ?? (answer.body === undefined ? 204 : 200),
      body: answer.body,
      headers,
    };
  } catch (error) {
    return { ...createErrorResponse(options.wire, record, error), headers };
  }
}

async function runRoute(
  options: RestOptions,
  context: Context,
  route: Route,
  record: RestRecord,
  params: Record<string, string>,
): Promise<RouteResponse> {
  const { body, files } = await readValidBody(options.wire, context.req.raw, route, record);
  const query = new URL(context.req.url).searchParams;
  return route.handle({
    ...options.parts,
    bot: options.parts.store.bot,
    params,
    query,
    body,
    files,
  });
}

/** The body, put right and found good. @throws {DiscordError} 50035 and those of `readBody`. */
async function readValidBody(wire: TrafficLog, request: Request, route: Route, record: RestRecord) {
  if (!route.requestSchema) return { body: undefined, files: [] };
  const { body: sent, files } = await readBody(request);
  record.body = sent;
  record.files = files.map(({ filename }) => filename);
  const body = route.normalize ? route.normalize(sent ?? {}) : (sent ?? {});
  const issues = checkSchema(route.requestSchema, body);
  const more = issues.length === 0 ? (route.validate?.(body) ?? []) : [];
  record.requestIssues = [...issues, ...more];
  if (record.requestIssues.length > 0) throw createFormError(record.requestIssues);
  for (const field of findUnknownFields(route.requestSchema, body)) {
    if (HARMLESS_FIELDS.test(field)) continue;
    wire.reportProblem({
      kind: 'unknown-field',
      where: nameRequest(record),
      what: `Discord knows no field ${field} here and ignores it`,
    });
  }
  return { body, files };
}

/** What we answer is held to the same published description as what we are asked. */
function checkResponse(
  wire: TrafficLog,
  route: Route,
  record: RestRecord,
  answer: RouteResponse,
): void {
  if (!route.responseSchema || answer.body === undefined) return;
  record.responseIssues = checkSchema(route.responseSchema, answer.body);
  for (const { path, message } of record.responseIssues) {
    wire.reportProblem({
      kind: 'invalid-response',
      where: nameRequest(record),
      what: `${path.join('.')}: ${message}`,
    });
  }
}

function createUnknownRouteError(wire: TrafficLog, record: RestRecord): DiscordError {
  wire.reportProblem({
    kind: 'unknown-route',
    where: nameRequest(record),
    what: 'the local Discord has no such route',
  });
  return createUnsupportedError(nameRequest(record));
}

function createFaultResponse(
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
  return { status, headers: {}, body: { message: `${status}: ordered by a test`, code: 0 } };
}

function createErrorResponse(
  wire: TrafficLog,
  record: RestRecord,
  error: unknown,
): { status: number; body: unknown } {
  if (!(error instanceof DiscordError)) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    wire.reportProblem({ kind: 'crash', where: nameRequest(record), what });
    return { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
  }
  if (error.code === 50035 || error.code === 50109) {
    const fields = error.issues
      .map(({ path, message }) => `${path.join('.')}: ${message}`)
      .join('; ');
    wire.reportProblem({
      kind: 'invalid-body',
      where: nameRequest(record),
      what: fields || error.message,
    });
  }
  if (error.status === 501 && record.route) {
    wire.reportProblem({ kind: 'unsupported', where: nameRequest(record), what: error.message });
  }
  return { status: error.status, body: error.body };
}

function nameRequest({ method, path }: RestRecord): string {
  return `${method} ${path}`;
}

function sendResponse(
  context: Context,
  record: RestRecord,
  { status, body, headers }: RestResponse,
  isCut: boolean,
): Response {
  record.status = status;
  record.response = body;
  if (body === undefined) return new Response(null, { status, headers });
  const text = JSON.stringify(body);
  const all = { 'content-type': 'application/json', ...headers };
  return isCut
    ? sendTruncated(context, status, all, text)
    : new Response(text, { status, headers: all });
}

/** Announces the whole text, sends half of it, and breaks the line. */
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
