import type { Application, JsonObject, Message, User } from '../model/entities.ts';
import type { Store } from '../model/store.ts';
import type { EventBus } from '../observation/event-bus.ts';
import type { FieldIssue } from '../protocol/api-error.ts';
import { serializeMessageForBot } from '../serializers/message-object.ts';
import type { UploadedFile } from '../services/attachments.ts';
import type { ChannelService } from '../services/channel-service.ts';
import type { CommandService } from '../services/command-service.ts';
import type { EmojiService } from '../services/emoji-service.ts';
import type { InteractionService } from '../services/interaction-service.ts';
import type { InviteService } from '../services/invite-service.ts';
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
  emoji: EmojiService;
  invites: InviteService;
  reactions: ReactionService;
  pins: PinService;
  roles: RoleService;
  members: MemberService;
  channels: ChannelService;
  webhooks: WebhookService;
  /** Returns the gateway's URL, `ws://127.0.0.1:8787`. */
  gatewayAddress: () => string;
  /** Returns what an application's bot has to know to start its shards. */
  startInformation: (application: Application) => {
    shards: number;
    session_start_limit: Record<string, number>;
  };
}

/** A validated request to a route that needs no bot token. */
export interface OpenCall extends RestServices {
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
  files: UploadedFile[];
  /** Of the audit log. https://discord.com/developers/docs/resources/audit-log */
  reason: string | null;
}

/** A validated request of a bot. */
export interface RestCall extends OpenCall {
  application: Application;
  /** The application's. */
  bot: User;
}

/** A route's response; by default status 200 with a body, or 204 without. */
export interface RouteResponse {
  status?: 200 | 201 | 202 | 204;
  body?: unknown;
}

interface CommonRoute {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With Hono's placeholders, `/channels/:channel_id`. */
  path: string;
  /** Discord's published schema of the body; without it no body is read. */
  requestSchema?: Schema;
  /** Normalises the body before validation, as Discord does: trims texts, parses numbers. */
  normalize?: (body: unknown) => unknown;
  /** Validates the body beyond its schema. */
  validate?: (body: unknown) => FieldIssue[];
  /** Discord's published schema of the response. */
  responseSchema?: Schema;
}

/** A method and path of Discord's API. */
export type Route = CommonRoute &
  (
    | {
        requiresToken?: true;
        handle(call: RestCall): RouteResponse | Promise<RouteResponse>;
      }
    | {
        /** For routes that need no bot token. */
        requiresToken: false;
        handle(call: OpenCall): RouteResponse | Promise<RouteResponse>;
      }
  );

/**
 * Serializes a message for an application's bot, without withheld content as over the gateway. For REST the
 * application's grant counts, not the intents of a session.
 */
export function serializeForBot(
  { store, application }: { store: Store; application: Application },
  message: Message,
): JsonObject {
  const hasContent = Boolean(application.flags & ((1 << 18) | (1 << 19)));
  return serializeMessageForBot(store, message, application.botId, hasContent);
}

/** Whether a flag of the query is set: `true`, or `1` as some libraries write it. */
export function isSet({ query }: OpenCall, name: string): boolean {
  return /^(?:true|1)$/i.test(query.get(name) ?? '');
}
