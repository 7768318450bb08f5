import type { DiscordSimulator, Message, Reply, SimulatedUser } from 'discord-simulator';
import { QUESTION } from './knowledge-copy.ts';

/** A vote that the bot acknowledged. */
export interface AcknowledgedVote {
  message: string;
  helpful: boolean;
}

/** Members who ask and vote while the bot runs. */
export class Voters {
  /** The last acknowledged vote by message and member. */
  readonly votes = new Map<string, AcknowledgedVote>();
  readonly #discord: DiscordSimulator;
  readonly #members: SimulatedUser[];
  #isRunning = false;
  #voted = Promise.withResolvers<void>();

  constructor(discord: DiscordSimulator) {
    this.#discord = discord;
    this.#members = Array.from({ length: 6 }, (_, i) => discord.guild().addMember(`Voter ${i}`));
  }

  /** Asks and votes until `stop`. Failures are expected: the bot is being killed. */
  run(): void {
    this.#isRunning = true;
    this.#voted = Promise.withResolvers();
    for (const member of this.#members) this.#askAndVote(member).catch(() => {});
  }

  /** Resolves with the first vote that is acknowledged after `run`. */
  get voted(): Promise<void> {
    return this.#voted.promise;
  }

  stop(): void {
    this.#isRunning = false;
  }

  async #askAndVote(member: SimulatedUser): Promise<void> {
    while (this.#isRunning) {
      const reply = await member.runCommand(`/ask question:${QUESTION}`);
      if (!this.#isRunning || !reply.buttons.includes('Helpful')) return;
      await this.#vote(member, reply, true);
      if (Math.random() < 0.3) await this.#vote(member, reply, false);
      await member.runCommand('/ask question:who is the king of Norway?');
    }
  }

  async #vote(member: SimulatedUser, reply: Reply, helpful: boolean): Promise<void> {
    const message = reply.stored?.id ?? '';
    const key = `${message}/${member.id}`;
    // Until the new vote is acknowledged, either may be stored.
    this.votes.delete(key);
    const response = await member.click(reply, helpful ? 'Helpful' : 'Not what I asked');
    if (!/Thank you|Noted: that/.test(response.text)) return;
    this.votes.set(key, { message, helpful });
    this.#voted.resolve();
  }

  /** Lists the public answers in the channel. */
  listAnswers(): Message[] {
    const { store, bot } = this.#discord;
    return store
      .listMessages(this.#discord.channel('general').id)
      .filter(({ authorId, ephemeralTo }) => authorId === bot.id && ephemeralTo === null)
      .filter(({ embeds }) => JSON.stringify(embeds).includes('Thomas West'));
  }
}
