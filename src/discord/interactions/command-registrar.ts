import { isDeepStrictEqual } from 'node:util';
import type { Client } from 'discord.js';
import type { BotContext } from '../guild-context.ts';
import type { Command } from './command.ts';
import { listCommands } from './command-list.ts';
import { publishCommands } from './command-publisher.ts';

type Definitions = readonly Command['data'][];

/** Keeps the commands that are registered with Discord those of the current library. */
export class CommandRegistrar {
  readonly #client: Client<true>;
  readonly #context: BotContext;
  readonly #guild: string | null;
  #registered: Definitions | null = null;
  #update: Promise<void> | null = null;

  /** @param guild the id of the only server to register them on, `null` for everywhere. */
  constructor(client: Client<true>, context: BotContext, guild: string | null) {
    this.#client = client;
    this.#context = context;
    this.#guild = guild;
  }

  /** Registers the commands where they have changed. @throws DiscordAPIError where Discord refuses. */
  async register(): Promise<void> {
    const definitions = this.#list();
    const result = await publishCommands(this.#client, definitions, this.#guild);
    this.#registered = definitions;
    const commands = definitions.length;
    this.#context.log.info({ commands, guild: this.#guild, result }, 'commands up to date');
  }

  /**
   * Registers the commands of a new library, if it has others. Libraries that come while discord.js waits for Discord's
   * rate limit are registered together. Never rejects: after a failure the former commands stay, until the next library.
   */
  update(): Promise<void> {
    this.#update ??= this.#registerChanges().finally(() => {
      this.#update = null;
    });
    return this.#update;
  }

  async #registerChanges(): Promise<void> {
    try {
      while (!isDeepStrictEqual(this.#list(), this.#registered)) await this.register();
    } catch (error) {
      this.#context.log.error({ err: error }, 'commands not registered; the former ones stay');
    }
  }

  #list(): Definitions {
    const { knowledge } = this.#context.library();
    return listCommands(this.#context, knowledge).map(({ data }) => data);
  }
}
