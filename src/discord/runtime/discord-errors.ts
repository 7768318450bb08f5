import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

/**
 * The refusals of Discord that are nobody's fault: a moderator may shut the bot out of a place at any
 * time, and messages, threads and channels go away. The codes:
 * https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
 */
const REFUSALS: ReadonlyMap<number | string, string> = new Map([
  [RESTJSONErrorCodes.MissingAccess, 'it cannot see this place'],
  [RESTJSONErrorCodes.MissingPermissions, 'it lacks a permission'],
  [RESTJSONErrorCodes.UnknownChannel, 'the channel is gone'],
  [RESTJSONErrorCodes.UnknownMessage, 'the message is gone'],
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread, 'the thread is archived'],
  [RESTJSONErrorCodes.ThreadLocked, 'the thread is locked'],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser, 'the member takes no direct messages'],
  [
    RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
    'the member shares no server',
  ],
  [
    RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
    'it may not read the message history',
  ],
]);

/** Whether an error says that the message, or the channel around it, is not there any more. */
export function isUnknownMessage(error: unknown): boolean {
  const { UnknownMessage, UnknownChannel } = RESTJSONErrorCodes;
  return (
    error instanceof DiscordAPIError &&
    (error.code === UnknownMessage || error.code === UnknownChannel)
  );
}

/** Whether an error says that an interaction has its first response already. */
export function isAlreadyAcknowledged(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  );
}

/** Why Discord refused something that is not a fault of ours; `null` for every other error. */
export function describeRefusal(error: unknown): string | null {
  if (!(error instanceof DiscordAPIError)) return null;
  const reason = REFUSALS.get(error.code);
  return reason === undefined ? null : `${reason} (Discord: ${error.code} ${error.message})`;
}
