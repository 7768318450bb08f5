import type { JsonObject, Message, User } from '../model/entities.ts';
import type { Store } from '../model/store.ts';
import type { EventBus } from '../observation/event-bus.ts';
import type { FieldIssue } from '../protocol/api-error.ts';
import { serializeMessageForBot } from '../serializers/message-object.ts';
import type { UploadedFile } from '../services/attachments.ts';
import type { ChannelService } from '../services/channel-service.ts';
import type { CommandService } from '../services/command-service.ts';
import type { InteractionService } from '../services/interaction-service.ts';
import type { MemberService } from '../services/member-service.ts';
import type { MessageService } from '../services/message-service.ts';
import type { PinService } from '../services/pin-service.ts';
import type { ReactionService } from '../services/reaction-service.ts';
import type { RoleService } from '../services/role-service.ts';
import type { ThreadService } from '../services/thread-service.ts';
import type { WebhookService } from '../services/webhook-service.ts';
import type { Schema } from '../validation/schema-check.ts';

/** What routes depend on. */
export interface RestServices {
  store: Store;
  events: EventBus;
  messages: MessageService;
  threads: ThreadService;
  commands: CommandService;
  interactions: InteractionService;
  reactions: ReactionService;
  pins: PinService;
  roles: RoleService;
  members: MemberService;
  channels: ChannelService;
  webhooks: WebhookService;
  /** Returns the gateway's URL, `ws://127.0.0.1:8787`. */
  gatewayAddress: () => string;
  /** Returns what the bot has to know to start its shards. */
  startInformation: () => { shards: number; session_start_limit: Record<string, number> };
}

/** A validated request to a route. */
export interface RestCall extends RestServices {
  /** The bot, even for routes that require no token. */
  bot: User;
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
  files: UploadedFile[];
  /** Of the audit log. https://discord.com/developers/docs/resources/audit-log */
  reason: string | null;
}

/** A route's response; by default status 200 with a body, or 204 without. */
export interface RouteResponse {
  status?: 200 | 201 | 202 | 204;
  body?: unknown;
}

/** A method and path of Discord's API. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With Hono's placeholders, `/channels/:channel_id`. */
  path: string;
  /** False for routes that need no bot token; true by default. */
  requiresToken?: boolean;
  /** Discord's published schema of the body; without it no body is read. */
  requestSchema?: Schema;
  /** Normalises the body before validation, as Discord does: trims texts, parses numbers. */
  normalize?: (body: unknown) => unknown;
  /** Validates the body beyond its schema. */
  validate?: (body: unknown) => FieldIssue[];
  /** Discord's published schema of the response. */
  responseSchema?: Schema;
  handle(call: RestCall): RouteResponse | Promise<RouteResponse>;
}

/** Serializes a message for the bot, without withheld content as over the gateway. */
export function serializeForBot(call: RestCall, message: Message): JsonObject {
  return serializeMessageForBot(call.store, message, hasContentIntent(call.store));
}

/** For REST the application's grant counts, not the intents of a session. */
function hasContentIntent(store: Store): boolean {
  return Boolean(store.application.flags & ((1 << 18) | (1 << 19)));
}

/** Whether a flag of the query is set: `true`, or `1` as some libraries write it. */
export function isSet({ query }: RestCall, name: string): boolean {
  return /^(?:true|1)$/i.test(query.get(name) ?? '');
}
