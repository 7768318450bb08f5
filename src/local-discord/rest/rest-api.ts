import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import type { Faults, RestFault } from '../observation/fault-injection.ts';
import type { RestRecord } from '../observation/records.ts';
import type { Wire } from '../observation/traffic-log.ts';
import { DiscordError, refuseAsNotDone, refuseForm } from '../protocol/api-error.ts';
import { checkForm, findUnknownFields } from '../validation/schema-check.ts';
import { applicationRoutes } from './application-routes.ts';
import { channelRoutes } from './channel-routes.ts';
import { guildRoutes } from './guild-routes.ts';
import { interactionRoutes } from './interaction-routes.ts';
import { messageRoutes } from './message-routes.ts';
import { describeRefusal, describeRefusalBody, type RateLimits } from './rate-limits.ts';
import { readBody } from './request-body.ts';
import { checkParams, checkToken, checkVersion } from './request-checks.ts';
import type { Answer, Parts, Route } from './route.ts';

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
  parts: Parts;
  wire: Wire;
  faults: Faults;
  limits: RateLimits;
}

/**
 * Fields that are no mistake: discord.js always sends the first three, also where Discord ignores them
 * (https://github.com/discordjs/discord.js/blob/main/packages/discord.js/src/structures/MessagePayload.js),
 * and `nsfw` of a command is documented, though the published schema leaves it out.
 */
const HARMLESS_FIELDS = /(^|\.)(tts|enforce_nonce|nonce|nsfw)$/;

/** Discord's REST API v10, to be mounted on `/api`. https://discord.com/developers/docs/reference */
export function createRest(options: RestOptions): Hono {
  const api = new Hono();
  for (const base of ['/v10', '']) {
    for (const route of routes) {
      api.on(route.method, base + route.path, (context) => serve(options, context, route));
    }
  }
  api.all('*', (context) => serve(options, context, null));
  return api;
}

/** One request from start to end: noted, judged, served, and its answer judged too. */
async function serve(
  options: RestOptions,
  context: Context,
  route: Route | null,
): Promise<Response> {
  const url = new URL(context.req.url);
  const path = url.pathname.replace(/^\/api(\/v\d+)?/, '');
  const { method } = context.req;
  const record = options.wire.begin({ method, path, query: Object.fromEntries(url.searchParams) });
  record.route = route ? `${route.method} ${route.path}` : null;
  const fault = options.faults.take(record.route ?? `${method} ${path}`);
  try {
    if (fault?.latency) await sleep(fault.latency);
    const answer = await answerCall(options, context, route, record, fault);
    return respond(context, record, answer, fault?.cutsBody ?? false);
  } finally {
    options.wire.finish(record);
  }
}

interface FullAnswer {
  status: number;
  body: unknown;
  headers: Record<string, string>;
}

async function answerCall(
  options: RestOptions,
  context: Context,
  route: Route | null,
  record: RestRecord,
  fault: Required<RestFault> | null,
): Promise<FullAnswer> {
  const headers: Record<string, string> = {};
  try {
    if (fault?.status) return answerWithFault(fault.status, fault);
    checkVersion(new URL(context.req.url).pathname);
    if (!route) throw refuseUnknownRoute(options.wire, record);
    if (route.needsToken !== false) checkToken(options.parts, context.req.header('authorization'));
    const params = checkParams(context.req.param());
    const { headers: bucket, refusal } = options.limits.take(record.route ?? '', params);
    Object.assign(headers, bucket);
    if (refusal) {
      return {
        status: 429,
        headers,
        body: describeRefusalBody(refusal.retryAfter, refusal.isGlobal),
      };
    }
    const answer = await runRoute(options, context, route, record, params);
    checkAnswer(options.wire, route, record, answer);
    return {
      status: answer.status ?? (answer.body === undefined ? 204 : 200),
      body: answer.body,
      headers,
    };
  } catch (error) {
    return { ...answerWithError(options.wire, record, error), headers };
  }
}

async function runRoute(
  options: RestOptions,
  context: Context,
  route: Route,
  record: RestRecord,
  params: Record<string, string>,
): Promise<Answer> {
  const { body, files } = await readChecked(options.wire, context.req.raw, route, record);
  const query = new URL(context.req.url).searchParams;
  return route.serve({
    ...options.parts,
    bot: options.parts.world.bot,
    params,
    query,
    body,
    files,
  });
}

/** The body, put right and found good. @throws {DiscordError} 50035 and those of `readBody`. */
async function readChecked(wire: Wire, request: Request, route: Route, record: RestRecord) {
  if (!route.accepts) return { body: undefined, files: [] };
  const { body: sent, files } = await readBody(request);
  record.body = sent;
  record.files = files.map(({ filename }) => filename);
  const body = route.prepare ? route.prepare(sent ?? {}) : (sent ?? {});
  const issues = checkForm(route.accepts, body);
  const more = issues.length === 0 ? (route.check?.(body) ?? []) : [];
  record.requestIssues = [...issues, ...more];
  if (record.requestIssues.length > 0) throw refuseForm(record.requestIssues);
  for (const field of findUnknownFields(route.accepts, body)) {
    if (HARMLESS_FIELDS.test(field)) continue;
    wire.report({
      kind: 'unknown-field',
      where: where(record),
      what: `Discord knows no field ${field} here and ignores it`,
    });
  }
  return { body, files };
}

/** What we answer is held to the same published description as what we are asked. */
function checkAnswer(wire: Wire, route: Route, record: RestRecord, answer: Answer): void {
  if (!route.answers || answer.body === undefined) return;
  record.responseIssues = checkForm(route.answers, answer.body);
  for (const { path, message } of record.responseIssues) {
    wire.report({
      kind: 'invalid-response',
      where: where(record),
      what: `${path.join('.')}: ${message}`,
    });
  }
}

function refuseUnknownRoute(wire: Wire, record: RestRecord): DiscordError {
  wire.report({
    kind: 'unknown-route',
    where: where(record),
    what: 'the local Discord has no such route',
  });
  return refuseAsNotDone(where(record));
}

function answerWithFault(
  status: number,
  { retryAfter, isGlobal }: Required<RestFault>,
): FullAnswer {
  if (status === 429) {
    return {
      status,
      headers: describeRefusal(retryAfter, isGlobal),
      body: describeRefusalBody(retryAfter, isGlobal),
    };
  }
  return { status, headers: {}, body: { message: `${status}: ordered by a test`, code: 0 } };
}

function answerWithError(
  wire: Wire,
  record: RestRecord,
  error: unknown,
): { status: number; body: unknown } {
  if (!(error instanceof DiscordError)) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    wire.report({ kind: 'crash', where: where(record), what });
    return { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
  }
  if (error.code === 50035 || error.code === 50109) {
    const fields = error.issues
      .map(({ path, message }) => `${path.join('.')}: ${message}`)
      .join('; ');
    wire.report({ kind: 'invalid-body', where: where(record), what: fields || error.message });
  }
  if (error.status === 501 && record.route) {
    wire.report({ kind: 'not-done', where: where(record), what: error.message });
  }
  return { status: error.status, body: error.body };
}

function where({ method, path }: RestRecord): string {
  return `${method} ${path}`;
}

function respond(
  context: Context,
  record: RestRecord,
  { status, body, headers }: FullAnswer,
  isCut: boolean,
): Response {
  record.status = status;
  record.response = body;
  if (body === undefined) return new Response(null, { status, headers });
  const text = JSON.stringify(body);
  const all = { 'content-type': 'application/json', ...headers };
  return isCut
    ? cutShort(context, status, all, text)
    : new Response(text, { status, headers: all });
}

/** Announces the whole text, sends half of it, and breaks the line. */
function cutShort(
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
