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

/** The callbacks that each kind of interaction takes. */
export const ALLOWED_CALLBACKS: Record<number, number[]> = {
  [InteractionType.command]: [4, 5, 9],
  [InteractionType.component]: [4, 5, 6, 7, 9],
  [InteractionType.autocomplete]: [8],
  [InteractionType.modalSubmit]: [4, 5, 6, 7],
};

/** Milliseconds within which the first response must come. */
export const RESPONSE_TIMEOUT = 3_000;

/** Milliseconds for which an interaction's token can edit the response and follow it up. */
export const TOKEN_LIFETIME = 15 * 60_000;

/** What a member did with the bot, and what became of it. */
export interface Interaction {
  id: string;
  token: string;
  type: number;
  userId: string;
  channelId: string;
  guildId: string | null;
  createdAt: number;
  data: JsonObject;
  /** What the member used, in words: `/ask`, a button's label. */
  label: string;
  /** The message whose component was used, or whose component opened the modal. */
  sourceMessageId: string | null;
  /** The interaction that opened the modal. */
  openedBy: Interaction | null;
  /** `deferred`: "is thinking…" (5), or a promise to update the source message (6). */
  state: 'pending' | 'deferred' | 'answered' | 'failed';
  callbackType: number | null;
  ephemeral: boolean;
  responseMessageId: string | null;
  followUpIds: string[];
  choices: { name: string; value: string | number }[] | null;
  modal: JsonObject | null;
}

/** `completed`: a deferred response got its words. `expired`: 15 minutes are over. */
export type InteractionChange =
  | 'created'
  | 'responded'
  | 'completed'
  | 'followed-up'
  | 'failed'
  | 'expired';

/** What an action says of the interaction it begins. */
export type NewInteraction = Pick<Interaction, 'type' | 'userId' | 'channelId' | 'data' | 'label'> &
  Partial<Pick<Interaction, 'sourceMessageId' | 'openedBy'>>;

/**
 * What a token gets after its 15 minutes: `unknownWebhook` (404, 10015) or `invalidWebhookToken`
 * (401, 50027), which bots have reported: https://github.com/discord/discord-api-docs/issues/6851.
 * Discord documents neither, so a bot does well to take both.
 */
export type ExpiredTokenError = 'unknownWebhook' | 'invalidWebhookToken';

/** How an interaction is answered. */
export interface InteractionCallback {
  type: number;
  data?: (MessageRequest & JsonObject) | null;
}

// What an interaction points at travels with it, by id.
// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-resolved-data-structure

/** A value that a member filled into an option of a slash command. */
export interface InteractionDataOption {
  name: string;
  type: number;
  value?: string | number | boolean;
  options?: InteractionDataOption[];
  focused?: boolean;
}
