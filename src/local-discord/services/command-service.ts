import type { Command, JsonObject } from '../model/entities.ts';
import { computeGuildPermissions, Permission } from '../model/guild-permissions.ts';
import type { World } from '../model/store.ts';
import type { EventStream } from '../observation/event-bus.ts';
import { DiscordError, refuse } from '../protocol/api-error.ts';

/** How many commands of each type an application may have in one place. https://discord.com/developers/docs/interactions/application-commands#registering-a-command */
const LIMITS: Record<number, number> = { 1: 100, 2: 15, 3: 15 };

/** The registered commands, global ones and those of guilds. */
export class Commands {
  #world: World;
  #events: EventStream;

  constructor(world: World, events: EventStream) {
    this.#world = world;
    this.#events = events;
  }

  /** Global commands for null, else those of the guild. */
  list(guildId: string | null): Command[] {
    return [...this.#world.commands.values()].filter((command) => command.guildId === guildId);
  }

  /** @throws {DiscordError} 10063 when there is no such command in that place. */
  find(guildId: string | null, id: string): Command {
    const command = this.#world.commands.get(id);
    if (!command || command.guildId !== guildId) throw refuse('unknownCommand');
    return command;
  }

  /** Makes a command, or replaces the one of the same name and type. @throws {DiscordError} 30032. */
  put(guildId: string | null, request: JsonObject): { command: Command; isNew: boolean } {
    const result = this.#put(guildId, request);
    this.#events.tell({ type: 'commands-changed' });
    return result;
  }

  /** Replaces all commands of a place; those of the same name keep their ids. @throws {DiscordError} 30032. */
  replaceAll(guildId: string | null, requests: JsonObject[]): Command[] {
    for (const type of [1, 2, 3]) {
      this.#checkCount(type, requests.filter((request) => (request.type ?? 1) === type).length);
    }
    const kept = requests.map((request) => this.#put(guildId, request, true).command);
    for (const command of this.list(guildId)) {
      if (!kept.includes(command)) this.#world.commands.delete(command.id);
    }
    this.#events.tell({ type: 'commands-changed' });
    return kept;
  }

  /** Changes the fields that the request names. */
  edit(command: Command, request: JsonObject): Command {
    const changed = this.#read(command.guildId, { ...this.#write(command), ...request });
    Object.assign(command, changed, { version: this.#world.createId() });
    this.#events.tell({ type: 'commands-changed' });
    return command;
  }

  /** Removes a command. */
  delete(command: Command): void {
    this.#world.commands.delete(command.id);
    this.#events.tell({ type: 'commands-changed' });
  }

  /**
   * The commands a member is shown in a place: the guild's own first. Context and the permissions a
   * command asks for decide.
   * https://discord.com/developers/docs/interactions/application-commands#contexts
   */
  listFor(userId: string, guildId: string | null): Command[] {
    const guild = guildId === null ? null : this.#world.findGuild(guildId);
    const permissions = guild ? computeGuildPermissions(guild, userId) : 0n;
    const context = guild ? 0 : 1;
    const candidates = guild ? [...this.list(guild.id), ...this.list(null)] : this.list(null);
    return candidates.filter((command) => {
      if (command.contexts && !command.contexts.includes(context)) return false;
      if (!guild || command.defaultMemberPermissions === null) return true;
      const needed = BigInt(command.defaultMemberPermissions);
      if (permissions & Permission.administrator) return true;
      return needed !== 0n && (permissions & needed) === needed;
    });
  }

  #put(
    guildId: string | null,
    request: JsonObject,
    isBulk = false,
  ): { command: Command; isNew: boolean } {
    const fields = this.#read(guildId, request);
    const same = this.list(guildId).find(
      ({ name, type }) => name === fields.name && type === fields.type,
    );
    if (!same) {
      if (!isBulk) this.#checkCount(fields.type, this.#count(guildId, fields.type) + 1);
      const command = { ...fields, id: this.#world.createId(), version: this.#world.createId() };
      this.#world.commands.set(command.id, command);
      return { command, isNew: true };
    }
    const { id: _, version: __, ...before } = same;
    // A command that did not change keeps its version.
    if (JSON.stringify(before) !== JSON.stringify(fields)) {
      Object.assign(same, fields, { version: this.#world.createId() });
    }
    return { command: same, isNew: false };
  }

  #count(guildId: string | null, type: number): number {
    return this.list(guildId).filter((command) => command.type === type).length;
  }

  #checkCount(type: number, count: number): void {
    const limit = LIMITS[type] ?? 100;
    if (count > limit)
      throw new DiscordError(
        400,
        30032,
        `Maximum number of application commands reached (${limit})`,
      );
  }

  #read(guildId: string | null, request: JsonObject): Omit<Command, 'id' | 'version'> {
    const contexts = (request.contexts as number[] | null | undefined) ?? null;
    const permissions = request.default_member_permissions;
    return {
      guildId,
      type: (request.type as number | null) ?? 1,
      name: request.name as string,
      description: (request.description as string | null) ?? '',
      options: ((request.options as JsonObject[] | null) ?? []).map(storeOption),
      nameLocalizations: (request.name_localizations as Record<string, string> | null) ?? null,
      descriptionLocalizations:
        (request.description_localizations as Record<string, string> | null) ?? null,
      defaultMemberPermissions:
        permissions === null || permissions === undefined ? null : String(permissions),
      contexts: contexts ?? (request.dm_permission === false ? [0] : null),
      integrationTypes: (request.integration_types as number[] | null) ?? [0, 1],
      nsfw: (request.nsfw as boolean | null) ?? false,
    };
  }

  #write(command: Command): JsonObject {
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
    };
  }
}

/** An option as Discord gives it back: nothing that is null or was left out. */
function storeOption(option: JsonObject): JsonObject {
  const entries = Object.entries(option).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  const stored: JsonObject = Object.fromEntries(entries);
  if (Array.isArray(option.options)) stored.options = option.options.map(storeOption);
  return stored;
}
