import { setTimeout as sleep } from 'node:timers/promises';
import type {
  ApplicationCommand,
  ChannelRef,
  DiscordSimulator,
  Interaction,
  Message,
} from 'discord-simulator';
import { waitUntilIdle } from './wait-until-idle.ts';

/** Messages kept per channel, so that the local Discord itself does not slow down. */
const HISTORY_LIMIT = 200;

/** Milliseconds to wait for the last answers. */
const ANSWER_TIMEOUT_MS = 5_000;

/** Who asks, where and what. */
export interface AskingOptions {
  members: number;
  channels: readonly ChannelRef[];
  questions: readonly string[];
}

/** Members of one or more servers who ask the same questions in turn, and how long the answers take. */
export class AskingMembers {
  readonly #discord: DiscordSimulator;
  readonly #channels: readonly ChannelRef[];
  readonly #questions: readonly string[];
  readonly #members: readonly string[];
  /** When each question was asked, by the ID of its interaction or message. */
  readonly #started = new Map<string, number>();
  /** Milliseconds from the question to its first response or reply. */
  readonly #latencies = new Map<string, number>();
  #asked = 0;
  #command: ApplicationCommand | undefined;

  constructor(discord: DiscordSimulator, { members, channels, questions }: AskingOptions) {
    this.#discord = discord;
    this.#channels = channels;
    this.#questions = questions;
    this.#members = Array.from({ length: members }, (_, i) => {
      const { guildId } = this.#at(channels, i);
      return discord.guild(guildId ?? undefined).addMember(`Member ${i}`).id;
    });
    discord.observe((event) => {
      if (event.type === 'interaction' && event.change === 'responded')
        this.#recordAnswer(event.interaction.id);
      if (event.type === 'message-created' && event.message.authorId === discord.bot.id)
        this.#recordAnswer(event.message.reference?.messageId ?? '');
    });
  }

  /** Asks a number of questions with `/ask` or by mentions. Returns each one's latency in milliseconds. */
  async askAtRate(
    kind: 'interact' | 'mention',
    count: number,
    perSecond: number,
  ): Promise<number[]> {
    const start = performance.now();
    const ids: string[] = [];
    for (let i = 0; i < count; i += 1) {
      const wait = start + (i * 1000) / perSecond - performance.now();
      if (wait > 0) await sleep(wait);
      ids.push(this[kind](this.#asked).id);
      this.#asked += 1;
    }
    const isDone = () => ids.every((id) => this.#latencies.has(id));
    await waitUntilIdle({ isDone, stallMs: ANSWER_TIMEOUT_MS });
    const latencies = ids.map((id) => this.#latencies.get(id) ?? Number.POSITIVE_INFINITY);
    this.#started.clear();
    this.#latencies.clear();
    return latencies;
  }

  /** Asks the i-th question with `/ask`, as the i-th member. */
  interact(i: number): Interaction {
    const { actions } = this.#discord;
    const [member, channel, value] = this.#turn(i);
    this.#command ??= actions.listCommands(member, channel).find(({ name }) => name === 'ask');
    if (this.#command === undefined) throw new Error('the bot has no /ask');
    const options = [{ name: 'question', value, type: 3 }];
    const start = performance.now();
    const interaction = actions.useCommand(member, channel, this.#command, options);
    this.#started.set(interaction.id, start);
    return interaction;
  }

  /** Asks the i-th question by mentioning the bot, as the i-th member. */
  mention(i: number): Message {
    const [member, channel, question] = this.#turn(i);
    const start = performance.now();
    const content = `<@${this.#discord.bot.id}> ${question}`;
    const message = this.#discord.actions.post(member, channel, content);
    this.#started.set(message.id, start);
    return message;
  }

  /** Returns the i-th member, channel and question. */
  #turn(i: number): [member: string, channel: string, question: string] {
    const { id } = this.#at(this.#channels, i % this.#members.length);
    this.#trimHistory(id);
    return [this.#at(this.#members, i), id, this.#at(this.#questions, i)];
  }

  #at<T>(items: readonly T[], i: number): T {
    return items[i % items.length] as T;
  }

  #trimHistory(channel: string): void {
    const messages = this.#discord.store.messages.get(channel);
    if (messages === undefined || messages.size <= HISTORY_LIMIT) return;
    const old = [...messages.keys()].slice(0, messages.size - HISTORY_LIMIT);
    for (const message of old) messages.delete(message);
  }

  #recordAnswer(id: string): void {
    const start = this.#started.get(id);
    if (start !== undefined && !this.#latencies.has(id))
      this.#latencies.set(id, performance.now() - start);
  }
}
