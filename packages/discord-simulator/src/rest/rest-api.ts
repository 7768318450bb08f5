import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import type { FaultInjector, RestFault } from '../observation/fault-injection.ts';
import type { RestRecord, Violation } from '../observation/records.ts';
import type { TrafficLog } from '../observation/traffic-log.ts';
import {
  createApiError,
  createFormError,
  createUnsupportedError,
  DiscordError,
  type FieldIssue,
} from '../protocol/api-error.ts';
import { checkSchema, findUnknownFields } from '../validation/schema-check.ts';
import { applicationRoutes } from './application-routes.ts';
import { channelRoutes } from './channel-routes.ts';
import { findDocumentation } from './documentation.ts';
import { guildChannelRoutes } from './guild-channel-routes.ts';
import { guildRoutes } from './guild-routes.ts';
import { interactionRoutes } from './interaction-routes.ts';
import { memberRoutes } from './member-routes.ts';
import { messageRoutes } from './message-routes.ts';
import { pinRoutes } from './pin-routes.ts';
import { findPublishedRoute } from './published-routes.ts';
import {
  createRateLimitBody,
  createRateLimitHeaders,
  type RestRateLimiter,
} from './rate-limits.ts';
import { reactionRoutes } from './reaction-routes.ts';
import { readBody } from './request-body.ts';
import { checkParams, checkToken, checkVersion } from './request-checks.ts';
import { roleRoutes } from './role-routes.ts';
import type { RestServices, Route, RouteResponse } from './route.ts';
import { webhookRoutes } from './webhook-routes.ts';

/** All routes of the local Discord. */
export const routes: Route[] = [
  ...applicationRoutes,
  ...guildRoutes,
  ...roleRoutes,
  ...memberRoutes,
  ...guildChannelRoutes,
  ...channelRoutes,
  ...pinRoutes,
  ...messageRoutes,
  ...reactionRoutes,
  ...interactionRoutes,
  ...webhookRoutes,
];

/** What the REST API depends on. */
export interface RestOptions {
  services: RestServices;
  traffic: TrafficLog;
  faults: FaultInjector;
  limits: RestRateLimiter;
}

/**
 * Unknown fields that are not reported: discord.js always sends the first three, and the name of a webhook with edits
 * (https://github.com/discordjs/discord.js/blob/main/packages/discord.js/src/structures/MessagePayload.js),
 * and a command’s `nsfw`, an emoji’s `animated` and an embed’s `flags` are documented, although the published schema lacks
 * them.
 */
const IGNORED_FIELDS =
  /(^|\.)(tts|enforce_nonce|nonce|nsfw)$|^username$|(^|\.)(emoji\.animated|embeds\.\d+\.flags)$/;

/**
 * Creates Discord's REST API v10, to be mounted at `/api`. Version 9, which older bots name, is the same but for details.
 * https://discord.com/developers/docs/reference#api-versioning
 */
export function createRestApi(options: RestOptions): Hono {
  const api = new Hono();
  for (const base of ['/v10', '/v9', '']) {
    for (const route of routes) {
      api.on(route.method, base + route.path, (context) => handleRequest(options, context, route));
    }
  }
  api.all('*', (context) => handleRequest(options, context, null));
  return api;
}

/** Handles and records a request. */
async function handleRequest(
  options: RestOptions,
  context: Context,
  route: Route | null,
): Promise<Response> {
  const url = new URL(context.req.url);
  const path = url.pathname.replace(/^\/api(\/v\d+)?/, '');
  const { method } = context.req;
  const record = options.traffic.beginCall({
    method,
    path,
    query: Object.fromEntries(url.searchParams),
  });
  record.route = route ? `${route.method} ${route.path}` : null;
  const fault = options.faults.takeRestFault(record.route ?? `${method} ${path}`);
  try {
    if (fault?.latency) await sleep(fault.latency);
    const response = await createResponse(options, context, route, record, fault);
    return sendResponse(context, record, response, fault?.truncatesBody ?? false);
  } finally {
    options.traffic.finishCall(record);
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
    if (!route) throw createUnknownRouteError(options.traffic, record);
    if (route.requiresToken !== false)
      checkToken(options.services, context.req.header('authorization'));
    const params = checkParams(context.req.param());
    const { headers: bucket, exceeded } = options.limits.consume(record.route ?? '', params);
    Object.assign(headers, bucket);
    if (exceeded) {
      return {
        status: 429,
        headers,
        body: createRateLimitBody(exceeded.retryAfter, exceeded.isGlobal),
      };
    }
    const response = await runRoute(options, context, route, record, params);
    checkResponse(options.traffic, route, record, response);
    return {
      status: response.status ?? (response.body === undefined ? 204 : 200),
      body: response.body,
      headers,
    };
  } catch (error) {
    return { ...createErrorResponse(options.traffic, record, error), headers };
  }
}

async function runRoute(
  options: RestOptions,
  context: Context,
  route: Route,
  record: RestRecord,
  params: Record<string, string>,
): Promise<RouteResponse> {
  const { body, files } = await readValidBody(options.traffic, context.req.raw, route, record);
  const query = new URL(context.req.url).searchParams;
  return route.handle({
    ...options.services,
    bot: options.services.store.bot,
    params,
    query,
    body,
    files,
    reason: decodeReason(context.req.header('x-audit-log-reason')),
  });
}

/** The reason is encoded, as a header has no other characters. */
function decodeReason(header: string | undefined): string | null {
  return header === undefined ? null : decodeURIComponent(header);
}

/** Reads, normalises and validates the body. @throws {DiscordError} 50035 and those of `readBody`. */
async function readValidBody(
  traffic: TrafficLog,
  request: Request,
  route: Route,
  record: RestRecord,
) {
  if (!route.requestSchema) return { body: undefined, files: [] };
  const { body: original, files } = await readBody(request);
  record.body = original;
  record.files = files.map(({ filename }) => filename);
  const body = route.normalize ? route.normalize(original ?? {}) : (original ?? {});
  const issues = checkSchema(route.requestSchema, body);
  const more = issues.length === 0 ? (route.validate?.(body) ?? []) : [];
  record.requestIssues = [...issues, ...more];
  if (record.requestIssues.length > 0) throw createFormError(record.requestIssues);
  for (const field of findUnknownFields(route.requestSchema, body)) {
    if (IGNORED_FIELDS.test(field)) continue;
    reportViolation(traffic, record, {
      kind: 'unknown-field',
      what: `Discord does not know the field ${field} here and ignores it`,
    });
  }
  return { body, files };
}

/** Reports what a response has against its schema, except that it is a forward: the published schema lacks type 1. */
function checkResponse(
  traffic: TrafficLog,
  route: Route,
  record: RestRecord,
  response: RouteResponse,
): void {
  if (!route.responseSchema || response.body === undefined) return;
  record.responseIssues = checkSchema(route.responseSchema, response.body);
  for (const { path, message } of record.responseIssues) {
    if (/(^|\.)message_reference\.type$/.test(path.join('.'))) continue;
    const what = `${path.join('.')}: ${message}`;
    reportViolation(traffic, record, { kind: 'invalid-response', what });
  }
}

/** One of Discord's routes is not supported; what is none is not found, as there. */
function createUnknownRouteError(traffic: TrafficLog, record: RestRecord): DiscordError {
  const published = findPublishedRoute(record.method, record.path);
  const error = published === null ? createApiError('notFound') : createUnsupportedError(published);
  const what = published === null ? 'Discord has no such route' : error.message;
  reportViolation(traffic, record, { kind: published ? 'unsupported' : 'unknown-route', what });
  return error;
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
  return { status, headers: {}, body: { message: `${status}: injected fault`, code: 0 } };
}

function createErrorResponse(
  traffic: TrafficLog,
  record: RestRecord,
  error: unknown,
): { status: number; body: unknown } {
  if (!(error instanceof DiscordError)) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    reportViolation(traffic, record, { kind: 'crash', what });
    return { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
  }
  if (error.code === 50035 || error.code === 50109) {
    const fields = error.issues
      .map(({ path, message }) => `${path.join('.')}: ${message}`)
      .join('; ');
    const what = fields || error.message;
    reportViolation(traffic, record, { kind: 'invalid-body', what }, error.issues[0]?.path);
  }
  if (error.status === 501 && record.route) {
    reportViolation(traffic, record, { kind: 'unsupported', what: error.message });
  }
  return { status: error.status, body: error.body };
}

/** Reports what is wrong with a call, with the page of its rule and what was sent. */
function reportViolation(
  traffic: TrafficLog,
  record: RestRecord,
  violation: Pick<Violation, 'kind' | 'what'>,
  field?: FieldIssue['path'],
): void {
  const where = nameRequest(record);
  const page = findDocumentation(record.route ?? where, field);
  traffic.reportViolation({ ...violation, where, page, sent: record.body });
}

function nameRequest({ method, path }: RestRecord): string {
  return `${method} ${path}`;
}

function sendResponse(
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
