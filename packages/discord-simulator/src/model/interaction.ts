import type { JsonObject } from './entities.ts';
import type { MessageRequest } from './message-request.ts';

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-type */
export const InteractionType = {
  command: 2,
  component: 3,
  autocomplete: 4,
  modalSubmit: 5,
} as const;

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type */
export const CallbackType = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  autocomplete: 8,
  modal: 9,
} as const;

/** The callback types allowed for each interaction type. */
export const ALLOWED_CALLBACKS: Record<number, number[]> = {
  [InteractionType.command]: [4, 5, 9],
  [InteractionType.component]: [4, 5, 6, 7, 9],
  [InteractionType.autocomplete]: [8],
  [InteractionType.modalSubmit]: [4, 5, 6, 7],
};

/** Milliseconds within which the bot must respond. */
export const RESPONSE_TIMEOUT = 3_000;

/** Milliseconds for which an interaction token is valid for edits and follow-ups. */
export const TOKEN_LIFETIME = 15 * 60_000;

/** 0 in a guild, 1 in the direct messages with the application's bot, 2 in others. */
export type InteractionContext = 0 | 1 | 2;

/** By which installations an interaction is authorized: 0 the guild's id, or 0 in direct messages; 1 the user's id. */
export type IntegrationOwners = { 0?: string; 1?: string };

/** An interaction and the state of its response. */
export interface Interaction {
  id: string;
  token: string;
  /** The application that it is for. */
  applicationId: string;
  type: number;
  userId: string;
  channelId: string;
  guildId: string | null;
  createdAt: number;
  context: InteractionContext;
  owners: IntegrationOwners;
  data: JsonObject;
  /** What the member used: `/ask`, a button's label. */
  label: string;
  /** The message whose component was used, or whose component opened the modal. */
  sourceMessageId: string | null;
  /** The interaction that opened the modal. */
  openedBy: Interaction | null;
  /** `deferred`: a deferred message (5, "is thinking…") or a deferred update (6). */
  state: 'pending' | 'deferred' | 'answered' | 'failed';
  callbackType: number | null;
  ephemeral: boolean;
  responseMessageId: string | null;
  followUpIds: string[];
  choices: { name: string; value: string | number }[] | null;
  modal: JsonObject | null;
}

/** `completed`: a deferred response was edited or deleted. `expired`: the token's 15 minutes are over. */
export type InteractionChange =
  | 'created'
  | 'responded'
  | 'completed'
  | 'followed-up'
  | 'failed'
  | 'expired';

/** The fields needed to create an interaction. */
export type NewInteraction = Pick<
  Interaction,
  'applicationId' | 'type' | 'userId' | 'channelId' | 'owners' | 'data' | 'label'
> &
  Partial<Pick<Interaction, 'sourceMessageId' | 'openedBy'>>;

/**
 * The error for a token older than 15 minutes: `unknownWebhook` (404, 10015) or `invalidWebhookToken`
 * (401, 50027), which bots have reported: https://github.com/discord/discord-api-docs/issues/6851.
 * Discord documents neither, so a bot should handle both.
 */
export type ExpiredTokenError = 'unknownWebhook' | 'invalidWebhookToken';

/** A bot's response to an interaction. https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object */
export interface InteractionCallback {
  type: number;
  data?: (MessageRequest & JsonObject) | null;
}

// What an interaction points at travels with it, by id.
// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-resolved-data-structure

/** An option value of a used slash command. https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-application-command-interaction-data-option-structure */
export interface InteractionDataOption {
  name: string;
  type: number;
  value?: string | number | boolean;
  options?: InteractionDataOption[];
  focused?: boolean;
}
