import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

/**
 * Discord's refusals that are not errors of the bot: moderators may revoke its permissions at any time,
 * and messages, threads and channels may be deleted. The codes:
 * https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
 */
const REFUSALS: ReadonlyMap<number | string, string> = new Map([
  [RESTJSONErrorCodes.MissingAccess, 'the bot cannot see the channel'],
  [RESTJSONErrorCodes.MissingPermissions, 'the bot lacks a permission'],
  [RESTJSONErrorCodes.UnknownChannel, 'the channel was deleted'],
  [RESTJSONErrorCodes.UnknownMessage, 'the message was deleted'],
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread, 'the thread is archived'],
  [RESTJSONErrorCodes.ThreadLocked, 'the thread is locked'],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser, 'the member does not accept direct messages'],
  [
    RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
    'the member and the bot share no server',
  ],
  [
    RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
    'the bot may not read the message history',
  ],
]);

/** Checks whether an error says that a message, or its channel, no longer exists. */
export function isUnknownMessage(error: unknown): boolean {
  const { UnknownMessage, UnknownChannel } = RESTJSONErrorCodes;
  return (
    error instanceof DiscordAPIError &&
    (error.code === UnknownMessage || error.code === UnknownChannel)
  );
}

/** Checks whether an error says that an interaction has had its first response. */
export function isAlreadyAcknowledged(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  );
}

/** Describes why Discord refused a request that was correct; `null` for all other errors. */
export function getRefusalReason(error: unknown): string | null {
  if (!(error instanceof DiscordAPIError)) return null;
  const reason = REFUSALS.get(error.code);
  return reason === undefined ? null : `${reason} (Discord: ${error.code} ${error.message})`;
}
