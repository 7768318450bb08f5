import { setTimeout as sleep } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import type { Application } from '../model/entities.ts';
import type { FaultInjector, RestFault } from '../observation/fault-injection.ts';
import type { RestRecord } from '../observation/records.ts';
import type { TrafficLog } from '../observation/traffic-log.ts';
import { createApiError, createFormError } from '../protocol/api-error.ts';
import { checkSchema, findUnknownFields } from '../validation/schema-check.ts';
import {
  createErrorResponse,
  createUnknownRouteError,
  reportViolation,
} from './call-violations.ts';
import { createRateLimitBody, type RestRateLimiter } from './rate-limits.ts';
import { readBody } from './request-body.ts';
import { checkParams, checkVersion, findCaller } from './request-checks.ts';
import { createFaultResponse, type RestResponse, sendResponse } from './rest-response.ts';
import type { RestServices, Route, RouteResponse } from './route.ts';
import { routes } from './routes.ts';

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
    const caller = findCaller(options.services, context.req.header('authorization'));
    record.applicationId = caller?.id ?? null;
    if (route.requiresToken !== false && !caller) throw createApiError('unauthorized');
    const params = checkParams(context.req.param());
    const { headers: bucket, exceeded } = options.limits.consume(
      record.route ?? '',
      params,
      caller?.id,
    );
    Object.assign(headers, bucket);
    if (exceeded) {
      return {
        status: 429,
        headers,
        body: createRateLimitBody(exceeded.retryAfter, exceeded.isGlobal),
      };
    }
    const response = await runRoute(options, context, route, record, { params, caller });
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
  { params, caller }: { params: Record<string, string>; caller: Application | undefined },
): Promise<RouteResponse> {
  const { body, files } = await readValidBody(options.traffic, context.req.raw, route, record);
  const query = new URL(context.req.url).searchParams;
  const reason = decodeReason(context.req.header('x-audit-log-reason'));
  const call = { ...options.services, params, query, body, files, reason };
  if (route.requiresToken === false) return route.handle(call);
  if (!caller) throw createApiError('unauthorized');
  const bot = call.store.findUser(caller.botId);
  return route.handle({ ...call, application: caller, bot });
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

/** Reports what a response has against its schema. */
function checkResponse(
  traffic: TrafficLog,
  route: Route,
  record: RestRecord,
  response: RouteResponse,
): void {
  if (!route.responseSchema || response.body === undefined) return;
  record.responseIssues = checkSchema(route.responseSchema, response.body);
  for (const { path, message } of record.responseIssues) {
    const what = `${path.join('.')}: ${message}`;
    reportViolation(traffic, record, { kind: 'invalid-response', what });
  }
}
