import { randomBytes } from 'node:crypto';
import type { Guild, Invite } from '../model/entities.ts';
import { computeGuildPermissions, Permission } from '../model/guild-permissions.ts';
import type { Store } from '../model/store.ts';
import type { EventBus } from '../observation/event-bus.ts';
import { createApiError } from '../protocol/api-error.ts';
import type { MemberService } from './member-service.ts';

/** What can be set of an invite. */
export interface NewInvite {
  /** Seconds until it expires; one day by default, 0 for never. */
  maxAge?: number | null | undefined;
  /** How often it can be used; 0, without limit, by default. */
  maxUses?: number | null | undefined;
  temporary?: boolean | null | undefined;
  /** Whether to create another one where its creator has one like it; false by default. */
  isUnique?: boolean | null | undefined;
}

/** Creates, uses and deletes invites to channels. https://discord.com/developers/docs/resources/invite */
export class InviteService {
  #store: Store;
  #events: EventBus;
  #members: MemberService;

  constructor(store: Store, events: EventBus, members: MemberService) {
    this.#store = store;
    this.#events = events;
    this.#members = members;
  }

  /** Returns a guild's valid invites, or a channel's. */
  list(matches: (invite: Invite) => boolean): Invite[] {
    return [...this.#store.invites.values()].filter(
      (invite) => matches(invite) && this.#isValid(invite),
    );
  }

  /** @throws {DiscordError} 10006 for an unknown, expired or used up one. */
  find(code: string): Invite {
    const invite = this.#store.invites.get(code);
    if (!invite || !this.#isValid(invite)) throw createApiError('unknownInvite');
    return invite;
  }

  /** Creates an invite, or returns a like one of its creator. @throws {DiscordError} 50001, 50013, 50024. */
  create(channelId: string, inviterId: string, request: NewInvite): Invite {
    const needed = Permission.createInstantInvite;
    const channel = this.#store.requireChannelAccess(channelId, inviterId, needed);
    if (channel.kind !== 'text' || channel.type === 4) throw createApiError('wrongChannelType');
    const { maxAge, maxUses, temporary, isUnique } = request;
    const settings = {
      maxAge: maxAge ?? 86_400,
      maxUses: maxUses ?? 0,
      temporary: temporary ?? false,
    };
    const [like] = this.list(
      (each) =>
        each.channelId === channelId &&
        each.inviterId === inviterId &&
        each.maxAge === settings.maxAge &&
        each.maxUses === settings.maxUses &&
        each.temporary === settings.temporary,
    );
    if (like && !isUnique) return like;
    const code = randomBytes(6).toString('base64url');
    const createdAt = this.#store.clock.now();
    const { guildId } = channel;
    const invite: Invite = { code, guildId, channelId, inviterId, createdAt, uses: 0, ...settings };
    this.#store.invites.set(code, invite);
    this.#events.emit({ type: 'invite-created', invite });
    return invite;
  }

  /** Deletes an invite. @throws {DiscordError} 50013 without MANAGE_CHANNELS in its channel or MANAGE_GUILD. */
  delete(invite: Invite, actorId: string): void {
    const channel = this.#store.findChannel(invite.channelId);
    const inGuild = computeGuildPermissions(this.#store.findGuild(invite.guildId), actorId);
    const inChannel = this.#store.computePermissions(channel, actorId);
    if (!(inGuild & Permission.manageGuild) && !(inChannel & Permission.manageChannels))
      throw createApiError('missingPermissions');
    this.#remove(invite);
  }

  /** Adds a user to an invite's guild. @throws {DiscordError} 10006, 40007 for who is banned. */
  accept(code: string, userId: string): Guild {
    const invite = this.find(code);
    const guild = this.#store.findGuild(invite.guildId);
    if (guild.bans.has(userId)) throw createApiError('bannedFromGuild');
    if (guild.members.has(userId)) return guild;
    invite.uses += 1;
    this.#members.add(guild, userId);
    if (invite.uses === invite.maxUses) this.#remove(invite);
    return guild;
  }

  /** A channel's invites go with it; nothing is sent when one expires. */
  #isValid({ channelId, createdAt, maxAge }: Invite): boolean {
    const isExpired = maxAge > 0 && this.#store.clock.now() >= createdAt + maxAge * 1_000;
    return !isExpired && this.#store.channels.has(channelId);
  }

  #remove(invite: Invite): void {
    this.#store.invites.delete(invite.code);
    this.#events.emit({ type: 'invite-deleted', invite });
  }
}
