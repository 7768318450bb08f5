/** A problem with one field of a request, to be placed in Discord's `errors` tree. */
export interface FieldIssue {
  /** Keys and array indices from the body down; empty for the body itself. */
  path: (string | number)[];
  /** Discord's error code, for instance BASE_TYPE_MAX_LENGTH. */
  code: string;
  /** Discord's error message. */
  message: string;
}

/**
 * An error response of Discord's API: the HTTP status and the JSON error code.
 * https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
 */
export class DiscordError extends Error {
  override name = 'DiscordError';
  readonly status: number;
  readonly code: number;
  readonly issues: FieldIssue[];

  constructor(status: number, code: number, message: string, issues: FieldIssue[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.issues = issues;
  }

  /** The response body: `message`, `code`, and the `errors` tree of invalid fields. */
  get body(): Record<string, unknown> {
    const errors = this.issues.length > 0 ? { errors: buildErrorTree(this.issues) } : {};
    return { message: this.message, code: this.code, ...errors };
  }
}

/** HTTP status, JSON error code and message of each API error. */
const API_ERRORS = {
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownInvite: [404, 10006, 'Unknown Invite'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownOverwrite: [404, 10009, 'Unknown Overwrite'],
  unknownRole: [404, 10011, 'Unknown Role'],
  unknownEmoji: [400, 10014, 'Unknown Emoji'],
  noSuchEmoji: [404, 10014, 'Unknown Emoji'],
  unknownBan: [404, 10026, 'Unknown Ban'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  maxPins: [400, 30003, 'Maximum number of pinned messages reached (250)'],
  maxEmoji: [400, 30008, 'Maximum number of emojis reached'],
  maxReactions: [400, 30010, 'Maximum number of reactions reached (20)'],
  tooLarge: [413, 40005, 'Request entity too large'],
  bannedFromGuild: [403, 40007, 'The user is banned from this guild.'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  maxFollowUps: [400, 40094, 'This interaction has hit the maximum number of follow-up messages'],
  missingAccess: [403, 50001, 'Missing Access'],
  notInDirectMessages: [403, 50003, 'Cannot execute action on a DM channel'],
  notTheAuthor: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  cannotSendHere: [400, 50008, 'Cannot send messages in a non-text channel'],
  cannotMessageUser: [403, 50007, 'Cannot send messages to this user'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  wrongChannelType: [400, 50024, 'Cannot execute action on this channel type'],
  invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  invalidRole: [400, 50028, 'Invalid role'],
  messageTooOld: [400, 50034, 'You can only bulk delete messages that are under 14 days old.'],
  systemMessage: [403, 50021, 'Cannot execute action on a system message'],
  invalidRecipients: [400, 50033, 'Invalid Recipient(s)'],
  invalidApiVersion: [400, 50041, 'Invalid API version'],
  entryPointRemoved: [
    400,
    50240,
    "You cannot remove this app's Entry Point command in a bulk update operation. Please include the Entry Point command in your update request or delete it separately.",
  ],
  archivedThread: [400, 50083, 'Thread is archived'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
  bansFailed: [400, 500000, 'Failed to ban users'],
  noHistoryForReply: [400, 160002, 'Cannot reply without permission to read message history'],
  noHistoryForForward: [400, 160014, 'You cannot forward a message whose content you cannot read'],
  threadExists: [400, 160004, 'A thread has already been created for this message'],
  lockedThread: [403, 160005, 'Thread is locked'],
} as const satisfies Record<string, readonly [number, number, string]>;

/** The name of an API error. */
export type ApiErrorName = keyof typeof API_ERRORS;

/** Creates one of Discord's API errors. */
export function createApiError(name: ApiErrorName): DiscordError {
  const [status, code, message] = API_ERRORS[name];
  return new DiscordError(status, code, message);
}

/** Creates the error 50035 for invalid fields. https://discord.com/developers/docs/reference#error-messages */
export function createFormError(issues: FieldIssue[]): DiscordError {
  return new DiscordError(400, 50035, 'Invalid Form Body', issues);
}

/** Creates the error 50035 for one field. */
export function createFieldError(
  path: FieldIssue['path'],
  code: string,
  message: string,
): DiscordError {
  return createFormError([{ path, code, message }]);
}

/** Creates the error 501 for a feature of Discord that the simulator does not support. */
export function createUnsupportedError(feature: string): DiscordError {
  return new DiscordError(501, 0, `501: not supported by the simulator: ${feature}`);
}

interface ErrorTree {
  _errors?: { code: string; message: string }[];
  [field: string]: ErrorTree | ErrorTree['_errors'];
}

/** Builds the nested form of Discord's field errors: `errors.embeds.0.title._errors`. */
function buildErrorTree(issues: FieldIssue[]): ErrorTree {
  // Without a prototype, since a field may have any name, even `__proto__`.
  const root: ErrorTree = Object.create(null);
  for (const { path, code, message } of issues) {
    let branch = root;
    for (const key of path) {
      const next = (branch[String(key)] ?? Object.create(null)) as ErrorTree;
      branch[String(key)] = next;
      branch = next;
    }
    branch._errors = [...(branch._errors ?? []), { code, message }];
  }
  return root;
}
