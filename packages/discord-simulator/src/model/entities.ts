/**
 * The stored entities. Ids are snowflakes; times are milliseconds since 1970. The serializers turn
 * them into the objects of Discord's API.
 */

/** A user or bot. https://discord.com/developers/docs/resources/user */
export interface User {
  id: string;
  username: string;
  displayName: string;
  bot: boolean;
  /** The language of the client. https://discord.com/developers/docs/reference#locales */
  locale: string;
}

/** https://discord.com/developers/docs/topics/permissions#role-object */
export interface Role {
  id: string;
  name: string;
  permissions: bigint;
  position: number;
  mentionable: boolean;
  /** An RGB number; 0 for none. */
  color: number;
  hoist: boolean;
  /** The bot this role is managed for; null for ordinary roles. */
  botId: string | null;
}

/** https://discord.com/developers/docs/resources/guild#guild-member-object */
export interface GuildMember {
  userId: string;
  nick: string | null;
  roleIds: string[];
  joinedAt: number;
  /** Until when the member is timed out, in milliseconds since 1970; null when not. */
  timedOutUntil: number | null;
}

/** https://discord.com/developers/docs/resources/guild */
export interface Guild {
  id: string;
  name: string;
  ownerId: string;
  /** The preferred language. */
  locale: string;
  /** The reason of each ban, by user. */
  bans: Map<string, string | null>;
  /** By id; the role with the guild's id is @everyone. */
  roles: Map<string, Role>;
  members: Map<string, GuildMember>;
}

/** A channel's permission overwrite for a role (type 0) or member (type 1). */
export interface PermissionOverwrite {
  id: string;
  type: 0 | 1;
  allow: bigint;
  deny: bigint;
}

/** A tag of a forum or media channel. https://discord.com/developers/docs/resources/channel#forum-tag-object */
export interface ForumTag {
  id: string;
  name: string;
  moderated: boolean;
  emoji_id: string | null;
  emoji_name: string | null;
}

/** A guild's channel other than a thread: text 0, voice 2, category 4, announcement 5, stage 13, forum 15, media 16. https://discord.com/developers/docs/resources/channel */
export interface TextChannel {
  kind: 'text';
  type: 0 | 2 | 4 | 5 | 13 | 15 | 16;
  id: string;
  guildId: string;
  name: string;
  topic: string | null;
  position: number;
  /** The category; null for none. */
  parentId: string | null;
  nsfw: boolean;
  /** Seconds between a member's messages. */
  rateLimitPerUser: number;
  /** Of a forum or media channel. */
  tags: ForumTag[];
  overwrites: PermissionOverwrite[];
  lastMessageId: string | null;
}

/** A thread: public (11) or private (12). https://discord.com/developers/docs/topics/threads */
export interface ThreadChannel {
  kind: 'thread';
  id: string;
  type: 11 | 12;
  guildId: string;
  parentId: string;
  ownerId: string;
  name: string;
  archived: boolean;
  locked: boolean;
  invitable: boolean;
  archivedAt: number;
  createdAt: number;
  /** Minutes of inactivity after which clients hide the thread. */
  autoArchiveDuration: number;
  rateLimitPerUser: number;
  memberJoinTimes: Map<string, number>;
  /** Ids of the parent's tags, for a post. */
  appliedTags: string[];
  messageCount: number;
  totalMessageSent: number;
  lastMessageId: string | null;
}

/** The direct messages between a bot and one user. */
export interface DirectChannel {
  kind: 'direct';
  id: string;
  guildId: null;
  userId: string;
  botId: string;
  lastMessageId: string | null;
}

/** Any channel. */
export type Channel = TextChannel | ThreadChannel | DirectChannel;

/** A file of a message, served at `url`. */
export interface Attachment {
  id: string;
  filename: string;
  description: string | null;
  contentType: string;
  bytes: Uint8Array;
  url: string;
}

/** What an emoji belongs to. */
export interface EmojiOwner {
  kind: 'application' | 'guild';
  id: string;
}

/** A custom emoji. https://discord.com/developers/docs/resources/emoji */
export interface Emoji {
  id: string;
  owner: EmojiOwner;
  name: string;
  creatorId: string;
  isAnimated: boolean;
}

/** An emoji as reactions name it: by itself, or by name and id. */
export interface ReactionEmoji {
  id: string | null;
  name: string;
}

/** The reactions to a message with one emoji. */
export interface Reaction extends ReactionEmoji {
  /** In the order in which they reacted. */
  userIds: string[];
}

/** A JSON object of Discord's API. */
export type JsonObject = Record<string, unknown>;

/** https://discord.com/developers/docs/resources/message */
export interface Message {
  id: string;
  channelId: string;
  guildId: string | null;
  authorId: string;
  /** 0 default, 18 thread created, 19 reply, 20 slash command, 21 thread starter, 23 context menu command. */
  type: number;
  content: string;
  embeds: JsonObject[];
  attachments: Attachment[];
  components: JsonObject[];
  flags: number;
  editedAt: number | null;
  tts: boolean;
  /** When it was pinned, in milliseconds since 1970; null when it is not. */
  pinnedAt: number | null;
  reactions: Reaction[];
  nonce: string | number | null;
  mentionedUserIds: string[];
  mentionedRoleIds: string[];
  mentionsEveryone: boolean;
  reference: { type: 0 | 1; channelId: string; messageId: string; guildId: string | null } | null;
  /** What a forward (reference type 1) holds: https://discord.com/developers/docs/resources/message#message-snapshot-object */
  snapshots: JsonObject[];
  /** https://discord.com/developers/docs/resources/poll; absent from a message without one. */
  poll?: JsonObject;
  /** Set for webhooks and interaction responses, which the application's webhook sends. */
  webhookId: string | null;
  applicationId: string | null;
  interactionId: string | null;
  interactionMetadata: JsonObject | null;
  /** The deprecated `interaction` field, which Discord still sends for commands. */
  legacyInteraction: JsonObject | null;
  /** The only user who sees an ephemeral message; null for other messages. */
  ephemeralTo: string | null;
  /** The thread started from this message. */
  threadId: string | null;
  /** The name a webhook posts under. */
  webhookName: string | null;
}

/** A channel's webhook. https://discord.com/developers/docs/resources/webhook */
export interface Webhook {
  id: string;
  token: string;
  name: string;
  channelId: string;
  guildId: string;
  creatorId: string;
}

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object */
export interface ApplicationCommand {
  id: string;
  applicationId: string;
  guildId: string | null;
  version: string;
  type: number;
  name: string;
  description: string;
  options: JsonObject[];
  nameLocalizations: Record<string, string> | null;
  descriptionLocalizations: Record<string, string> | null;
  defaultMemberPermissions: string | null;
  contexts: number[] | null;
  integrationTypes: number[];
  nsfw: boolean;
  /** Who launches the Activity of an Entry Point command; null for other commands. */
  handler: number | null;
}

/** An invite to a channel. https://discord.com/developers/docs/resources/invite */
export interface Invite {
  code: string;
  guildId: string;
  channelId: string;
  inviterId: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  /** Seconds; 0 for one that does not expire. */
  maxAge: number;
  /** 0 for one without limit. */
  maxUses: number;
  /** Whether members leave with their session, which the simulator does not do. */
  temporary: boolean;
  uses: number;
}

/** What someone does. https://discord.com/developers/docs/events/gateway-events#activity-object */
export interface Activity {
  name: string;
  /** 0 playing, 1 streaming, 2 listening, 3 watching, 4 custom, 5 competing. */
  type: number;
  state?: string | null | undefined;
  url?: string | null | undefined;
  /** Milliseconds since 1970. */
  createdAt: number;
}

/** Whether someone is online, and what they do. https://discord.com/developers/docs/events/gateway-events#presence */
export interface Presence {
  status: 'online' | 'dnd' | 'idle' | 'offline';
  activities: Activity[];
}

/** An application with its bot. https://discord.com/developers/docs/resources/application */
export interface Application {
  id: string;
  name: string;
  botId: string;
  ownerId: string;
  token: string;
  /** Application flags, which include the granted privileged intents. */
  flags: number;
  /** What its bot may do in the guilds that it is added to. */
  permissions: bigint;
  /** The users who installed it to their accounts. */
  installers: Set<string>;
}
