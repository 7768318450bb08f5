import { isDeepStrictEqual } from 'node:util';
import type { Client } from 'discord.js';
import type { BotContext } from '../guild-context.ts';
import type { Command } from './command.ts';
import { listCommands } from './command-list.ts';
import { clearOtherScopes, publishCommands } from './command-publisher.ts';

type Definitions = readonly Command['data'][];

/** The first and the longest delay after which a failed registration is tried again, in milliseconds. It doubles each time. */
const MIN_RETRY_MS = 60_000;
const MAX_RETRY_MS = 60 * 60_000;

/** Keeps the commands that are registered with Discord those of the current library. */
export class CommandRegistrar {
  readonly #client: Client<true>;
  readonly #context: BotContext;
  readonly #guild: string | null;
  readonly #minRetry: number;
  #registered: Definitions | null = null;
  #mayStandTwice = false;
  #update: Promise<void> | null = null;
  #retry: NodeJS.Timeout | null = null;
  #retryDelay: number;
  #isStopped = false;

  /**
   * @param guild the id of the only server to register them on, `null` for everywhere.
   * @param minRetry the first delay before a failed registration is tried again, in milliseconds.
   */
  constructor(
    client: Client<true>,
    context: BotContext,
    guild: string | null,
    minRetry = MIN_RETRY_MS,
  ) {
    this.#client = client;
    this.#context = context;
    this.#guild = guild;
    this.#minRetry = minRetry;
    this.#retryDelay = minRetry;
  }

  /**
   * Registers the commands of the library, if it has others. Libraries that come while discord.js waits for Discord's
   * rate limit are registered together. Never rejects: after a failure the former commands stay, and it tries again later.
   */
  update(): Promise<void> {
    this.#update ??= this.#registerChanges().finally(() => {
      this.#update = null;
    });
    return this.#update;
  }

  /** Gives up what was to be tried again. */
  stop(): void {
    this.#isStopped = true;
    if (this.#retry !== null) clearTimeout(this.#retry);
  }

  async #registerChanges(): Promise<void> {
    if (this.#retry !== null) clearTimeout(this.#retry);
    try {
      while (!isDeepStrictEqual(this.#list(), this.#registered)) await this.#register();
      this.#retryDelay = this.#minRetry;
    } catch (error) {
      if (this.#isStopped) return;
      const [guild, retryInSeconds] = [this.#guild, this.#retryDelay / 1000];
      const hint = guild === null ? '' : `; is the bot on the server DISCORD_GUILD_ID=${guild}?`;
      this.#context.log.error(
        { err: error, guild, retryInSeconds },
        `commands not registered; mentions are answered, and I try again${hint}`,
      );
      this.#retry = setTimeout(() => void this.update(), this.#retryDelay).unref();
      this.#retryDelay = Math.min(2 * this.#retryDelay, MAX_RETRY_MS);
    }
  }

  async #register(): Promise<void> {
    const definitions = this.#list();
    const [guild, commands] = [this.#guild, definitions.length];
    const { log } = this.#context;
    const result = await publishCommands(this.#client, definitions, guild);
    // The other scopes have none where an earlier start registered commands here.
    if (result === 'created' && this.#registered === null) this.#mayStandTwice = true;
    if (this.#mayStandTwice) {
      const cleared = await clearOtherScopes(this.#client, guild);
      this.#mayStandTwice = false;
      if (cleared.length > 0) log.info({ cleared }, 'commands removed from where they stood twice');
    }
    this.#registered = definitions;
    log.info({ commands, guild, result }, 'commands up to date');
  }

  #list(): Definitions {
    const { knowledge } = this.#context.library();
    return listCommands(this.#context, knowledge).map(({ data }) => data);
  }
}
