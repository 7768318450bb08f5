import type { ApplicationCommand, Channel, JsonObject } from '../model/entities.ts';
import { computeGuildPermissions, Permission } from '../model/guild-permissions.ts';
import type { IntegrationOwners } from '../model/interaction.ts';
import type { Store } from '../model/store.ts';
import type { EventBus } from '../observation/event-bus.ts';
import { createApiError, DiscordError } from '../protocol/api-error.ts';
import { findContext, findOwners } from './installations.ts';

/** The command that launches an application's Activity. https://discord.com/developers/docs/interactions/application-commands#entry-point-commands */
const ENTRY_POINT = 4;

/** Maximum commands of each type, globally and per guild. https://discord.com/developers/docs/interactions/application-commands#registering-a-command */
const MAX_COMMANDS: Record<number, number> = { 1: 100, 2: 15, 3: 15 };

/** Where commands are registered: an application's global ones, or those of a guild. */
export interface CommandScope {
  applicationId: string;
  /** Null for global commands. */
  guildId: string | null;
}

/** Manages the registered global and guild commands of all applications. */
export class CommandService {
  #store: Store;
  #events: EventBus;

  constructor(store: Store, events: EventBus) {
    this.#store = store;
    this.#events = events;
  }

  /** Returns the commands of a scope, in the order in which they were registered. */
  list(scope: CommandScope): ApplicationCommand[] {
    return [...this.#store.commands.values()].filter((command) => isIn(command, scope));
  }

  /** @throws {DiscordError} 10063 when there is no such command in that scope. */
  find(scope: CommandScope, id: string): ApplicationCommand {
    const command = this.#store.commands.get(id);
    if (!command || !isIn(command, scope)) throw createApiError('unknownCommand');
    return command;
  }

  /** Creates a command or replaces the one with the same name and type. @throws {DiscordError} 30032. */
  upsert(
    scope: CommandScope,
    request: JsonObject,
  ): { command: ApplicationCommand; isNew: boolean } {
    const result = this.#upsert(scope, request);
    this.#events.emit({ type: 'commands-changed' });
    return result;
  }

  /**
   * Replaces all commands of a scope; those with the same name and type keep their ids.
   *
   * @throws {DiscordError} 30032, or 50240 where the Entry Point command is left out.
   */
  replaceAll(scope: CommandScope, requests: JsonObject[]): ApplicationCommand[] {
    const isEntryPoint = ({ type }: { type?: unknown }) => type === ENTRY_POINT;
    if (this.list(scope).some(isEntryPoint) && !requests.some(isEntryPoint))
      throw createApiError('entryPointRemoved');
    for (const type of [1, 2, 3]) {
      this.#checkCount(type, requests.filter((request) => (request.type ?? 1) === type).length);
    }
    const replaced = requests.map((request) => this.#upsert(scope, request, true).command);
    for (const command of this.list(scope)) {
      if (!replaced.includes(command)) this.#store.commands.delete(command.id);
    }
    this.#events.emit({ type: 'commands-changed' });
    return replaced;
  }

  /** Updates the fields given in the request. */
  edit(command: ApplicationCommand, request: JsonObject): ApplicationCommand {
    const changed = this.#parseRequest(command, {
      ...this.#toRequest(command),
      ...request,
    });
    Object.assign(command, changed, { version: this.#store.createId() });
    this.#events.emit({ type: 'commands-changed' });
    return command;
  }

  /** Deletes a command. */
  delete(command: ApplicationCommand): void {
    this.#store.commands.delete(command.id);
    this.#events.emit({ type: 'commands-changed' });
  }

  /**
   * Returns the commands available to a user in a channel, according to installations, contexts
   * and default permissions. Guild commands come first.
   * https://discord.com/developers/docs/interactions/application-commands#contexts
   */
  listAvailable(userId: string, channel: Channel): ApplicationCommand[] {
    const guild = channel.guildId === null ? null : this.#store.findGuild(channel.guildId);
    const permissions = guild ? computeGuildPermissions(guild, userId) : 0n;
    const applications = [...this.#store.applications.values()];
    const scopes = [...new Set([channel.guildId, null])];
    const candidates = scopes.flatMap((guildId) =>
      applications.flatMap(({ id: applicationId }) => this.list({ applicationId, guildId })),
    );
    return candidates.filter((command) => {
      const { applicationId, contexts } = command;
      const application = this.#store.findApplication(applicationId);
      if (contexts && !contexts.includes(findContext(channel, application))) return false;
      if (Object.keys(this.findOwners(userId, channel, command)).length === 0) return false;
      if (!guild || command.defaultMemberPermissions === null) return true;
      const needed = BigInt(command.defaultMemberPermissions);
      if (permissions & Permission.administrator) return true;
      return needed !== 0n && (permissions & needed) === needed;
    });
  }

  /** Returns by which installations a command is available to a user in a channel; empty when by none. */
  findOwners(
    userId: string,
    channel: Channel,
    { applicationId, guildId, integrationTypes }: ApplicationCommand,
  ): IntegrationOwners {
    const application = this.#store.findApplication(applicationId);
    // A guild's commands come with the installation to the guild.
    const types = guildId === null ? integrationTypes : [0];
    return findOwners(this.#store, channel, application, userId, types);
  }

  #upsert(
    scope: CommandScope,
    request: JsonObject,
    isBulk = false,
  ): { command: ApplicationCommand; isNew: boolean } {
    const fields = this.#parseRequest(scope, request);
    const existing = this.list(scope).find(
      ({ name, type }) => name === fields.name && type === fields.type,
    );
    if (!existing) {
      if (!isBulk) this.#checkCount(fields.type, this.#count(scope, fields.type) + 1);
      const command = { ...fields, id: this.#store.createId(), version: this.#store.createId() };
      this.#store.commands.set(command.id, command);
      return { command, isNew: true };
    }
    const { id: _, version: __, ...before } = existing;
    // An unchanged command keeps its version.
    if (JSON.stringify(before) !== JSON.stringify(fields)) {
      Object.assign(existing, fields, { version: this.#store.createId() });
    }
    return { command: existing, isNew: false };
  }

  #count(scope: CommandScope, type: number): number {
    return this.list(scope).filter((command) => command.type === type).length;
  }

  #checkCount(type: number, count: number): void {
    const limit = MAX_COMMANDS[type] ?? 100;
    if (count > limit)
      throw new DiscordError(
        400,
        30032,
        `Maximum number of application commands reached (${limit})`,
      );
  }

  #parseRequest(
    { applicationId, guildId }: CommandScope,
    request: JsonObject,
  ): Omit<ApplicationCommand, 'id' | 'version'> {
    const contexts = (request.contexts as number[] | null | undefined) ?? null;
    const permissions = request.default_member_permissions;
    return {
      applicationId,
      guildId,
      type: (request.type as number | null) ?? 1,
      name: request.name as string,
      description: (request.description as string | null) ?? '',
      options: ((request.options as JsonObject[] | null) ?? []).map(normalizeOption),
      nameLocalizations: (request.name_localizations as Record<string, string> | null) ?? null,
      descriptionLocalizations:
        (request.description_localizations as Record<string, string> | null) ?? null,
      defaultMemberPermissions:
        permissions === null || permissions === undefined ? null : String(permissions),
      contexts: contexts ?? (request.dm_permission === false ? [0] : null),
      integrationTypes: (request.integration_types as number[] | null) ?? [0, 1],
      nsfw: (request.nsfw as boolean | null) ?? false,
      handler: (request.handler as number | null | undefined) ?? null,
    };
  }

  #toRequest(command: ApplicationCommand): JsonObject {
    return {
      type: command.type,
      name: command.name,
      description: command.description,
      options: command.options,
      name_localizations: command.nameLocalizations,
      description_localizations: command.descriptionLocalizations,
      default_member_permissions: command.defaultMemberPermissions,
      contexts: command.contexts,
      integration_types: command.integrationTypes,
      nsfw: command.nsfw,
      handler: command.handler,
    };
  }
}

function isIn(command: ApplicationCommand, { applicationId, guildId }: CommandScope): boolean {
  return command.applicationId === applicationId && command.guildId === guildId;
}

/** Removes null and undefined fields from an option, as Discord returns it. */
function normalizeOption(option: JsonObject): JsonObject {
  const entries = Object.entries(option).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  const normalized: JsonObject = Object.fromEntries(entries);
  if (Array.isArray(option.options)) normalized.options = option.options.map(normalizeOption);
  return normalized;
}
