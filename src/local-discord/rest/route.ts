import type { JsonObject, Message, User } from '../model/entities.ts';
import type { Store } from '../model/store.ts';
import type { EventBus } from '../observation/event-bus.ts';
import type { FieldIssue } from '../protocol/api-error.ts';
import { serializeMessageForBot } from '../serializers/message-object.ts';
import type { UploadedFile } from '../services/attachments.ts';
import type { CommandService } from '../services/command-service.ts';
import type { InteractionService } from '../services/interaction-service.ts';
import type { MessageService } from '../services/message-service.ts';
import type { ThreadService } from '../services/thread-service.ts';
import type { Schema } from '../validation/schema-check.ts';

/** The parts of the local Discord that routes work on. */
export interface RestServices {
  store: Store;
  events: EventBus;
  messages: MessageService;
  threads: ThreadService;
  commands: CommandService;
  interactions: InteractionService;
  /** The address of the gateway, `ws://127.0.0.1:8787`. */
  gatewayAddress: () => string;
  /** How many sessions may still be started today. */
  remainingSessions: () => number;
}

/** One request, checked and ready to be served. */
export interface RestCall extends RestServices {
  /** The bot; routes that need no token have it all the same. */
  bot: User;
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
  files: UploadedFile[];
}

/** What a route answers; status 200 and the body, or 204 when there is none. */
export interface RouteResponse {
  status?: 200 | 201 | 202 | 204;
  body?: unknown;
}

/** One method of one path of Discord's API, as its reference documents it. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With Hono's placeholders, `/channels/:channel_id`. */
  path: string;
  /** False for the routes that carry an interaction's token in their path. */
  requiresToken?: boolean;
  /** What Discord's published schema says of the body; no body is read without it. */
  requestSchema?: Schema;
  /** Puts the body right before it is checked, as Discord does: trims, reads numbers. */
  normalize?: (body: unknown) => unknown;
  /** What is refused beyond the schema. */
  validate?: (body: unknown) => FieldIssue[];
  /** What the published schema says of our answer. */
  responseSchema?: Schema;
  handle(call: RestCall): RouteResponse | Promise<RouteResponse>;
}

/** A message as the bot gets it over REST: the same fields withheld as over the gateway. */
export function serializeForBot(call: RestCall, message: Message): JsonObject {
  return serializeMessageForBot(call.store, message, hasContentIntent(call.store));
}

/** Over REST the grant of the application counts, not what a session asked for. */
function hasContentIntent(store: Store): boolean {
  return Boolean(store.application.flags & ((1 << 18) | (1 << 19)));
}

/** A number out of the query. @throws nothing: what is no number between the bounds gives the default. */
export function readLimit(query: URLSearchParams, name: string, fallback: number): number {
  const value = query.get(name);
  return value === null ? fallback : Number(value);
}
