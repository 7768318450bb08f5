import type {
  Channel,
  Emoji,
  Guild,
  GuildMember,
  JsonObject,
  Role,
  User,
} from '../model/entities.ts';
import { isForum } from '../model/guild-permissions.ts';
import type { Store } from '../model/store.ts';

/** Formats a time as Discord does: ISO 8601 with microseconds and an offset. */
export function formatTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '000+00:00');
}

/** https://discord.com/developers/docs/resources/user#user-object */
export function serializeUser(user: User): JsonObject {
  return {
    id: user.id,
    username: user.username,
    discriminator: user.bot ? '0001' : '0',
    global_name: user.bot ? null : user.displayName,
    avatar: null,
    avatar_decoration_data: null,
    collectibles: null,
    banner: null,
    accent_color: null,
    public_flags: 0,
    flags: 0,
    primary_guild: null,
    ...(user.bot ? { bot: true } : {}),
  };
}

/** Serializes the bot's own user, with its private fields. https://discord.com/developers/docs/resources/user#get-current-user */
export function serializeCurrentUser(user: User): JsonObject {
  return {
    ...serializeUser(user),
    mfa_enabled: true,
    locale: 'en-US',
    verified: true,
    email: null,
  };
}

/** Serializes a member without its user, as sent with a message's author. */
export function serializePartialMember(member: GuildMember): JsonObject {
  return {
    avatar: null,
    banner: null,
    communication_disabled_until:
      member.timedOutUntil === null ? null : formatTime(member.timedOutUntil),
    flags: 0,
    joined_at: formatTime(member.joinedAt),
    nick: member.nick,
    pending: false,
    premium_since: null,
    roles: member.roleIds,
    mute: false,
    deaf: false,
  };
}

/** https://discord.com/developers/docs/resources/guild#guild-member-object */
export function serializeMember(member: GuildMember, user: User): JsonObject {
  return { ...serializePartialMember(member), user: serializeUser(user) };
}

/** https://discord.com/developers/docs/topics/permissions#role-object */
export function serializeRole(role: Role): JsonObject {
  return {
    id: role.id,
    name: role.name,
    permissions: role.permissions.toString(),
    position: role.position,
    color: role.color,
    colors: { primary_color: role.color, secondary_color: null, tertiary_color: null },
    hoist: role.hoist,
    managed: role.botId !== null,
    mentionable: role.mentionable,
    icon: null,
    unicode_emoji: null,
    flags: 0,
    ...(role.botId ? { tags: { bot_id: role.botId } } : {}),
  };
}

/** https://discord.com/developers/docs/resources/emoji#emoji-object */
export function serializeEmoji(
  store: Store,
  { id, name, creatorId, isAnimated }: Emoji,
): JsonObject {
  return {
    id,
    name,
    roles: [],
    user: serializeUser(store.findUser(creatorId)),
    require_colons: true,
    managed: false,
    animated: isAnimated,
    available: true,
  };
}

/** https://discord.com/developers/docs/resources/guild#guild-object */
export function serializeGuild(store: Store, guild: Guild): JsonObject {
  const emoji = store.listEmoji({ kind: 'guild', id: guild.id });
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    roles: [...guild.roles.values()].map(serializeRole),
    emojis: emoji.map((each) => serializeEmoji(store, each)),
    stickers: [],
    features: [],
    icon: null,
    description: null,
    home_header: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    application_id: null,
    region: 'us-east',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    mfa_level: 0,
    explicit_content_filter: 0,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.locale,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    premium_progress_bar_enabled: false,
    nsfw: false,
    nsfw_level: 0,
    incidents_data: null,
  };
}

/** Serializes how many members a guild has, and how many of them are online, as guilds and invites tell it. */
export function serializeMemberCounts(store: Store, { members }: Guild): JsonObject {
  const online = [...members.keys()].filter((id) => store.presences.has(id));
  return { approximate_member_count: members.size, approximate_presence_count: online.length };
}

/**
 * Serializes a channel as a bot sees it, with its own membership of a thread; null for no bot in particular.
 * https://discord.com/developers/docs/resources/channel#channel-object
 */
export function serializeChannel(
  store: Store,
  channel: Channel,
  viewerId: string | null,
): JsonObject {
  const common = { id: channel.id, last_message_id: channel.lastMessageId, flags: 0 };
  if (channel.kind === 'direct') {
    return { ...common, type: 1, recipients: [serializeUser(store.findUser(channel.userId))] };
  }
  if (channel.kind === 'text') {
    const overwrites = channel.overwrites.map((overwrite) => ({
      ...overwrite,
      allow: overwrite.allow.toString(),
      deny: overwrite.deny.toString(),
    }));
    return {
      ...common,
      type: channel.type,
      guild_id: channel.guildId,
      name: channel.name,
      topic: channel.topic,
      position: channel.position,
      parent_id: channel.parentId,
      nsfw: channel.nsfw,
      rate_limit_per_user: channel.rateLimitPerUser,
      permission_overwrites: overwrites,
      ...(isForum(channel) ? { available_tags: channel.tags } : {}),
    };
  }
  const joinedAt = channel.memberJoinTimes.get(viewerId ?? '');
  const member = { id: channel.id, user_id: viewerId, flags: 0 };
  return {
    ...common,
    type: channel.type,
    guild_id: channel.guildId,
    parent_id: channel.parentId,
    owner_id: channel.ownerId,
    name: channel.name,
    rate_limit_per_user: channel.rateLimitPerUser,
    ...(channel.appliedTags.length > 0 ? { applied_tags: channel.appliedTags } : {}),
    message_count: channel.messageCount,
    total_message_sent: channel.totalMessageSent,
    member_count: Math.min(channel.memberJoinTimes.size, 50),
    thread_metadata: {
      archived: channel.archived,
      locked: channel.locked,
      archive_timestamp: formatTime(channel.archivedAt),
      auto_archive_duration: channel.autoArchiveDuration,
      create_timestamp: formatTime(channel.createdAt),
      ...(channel.type === 12 ? { invitable: channel.invitable } : {}),
    },
    ...(joinedAt === undefined
      ? {}
      : { member: { ...member, join_timestamp: formatTime(joinedAt) } }),
  };
}
