import type { LocalDiscord, Member, Message, Reply } from '../../src/local-discord/index.ts';
import { QUESTION } from './knowledge-copy.ts';

/** A vote that its member was told is kept. */
export interface KeptVote {
  message: string;
  helpful: boolean;
}

/** Members who ask and vote for as long as the bot lives, and what they were told. */
export class Load {
  /** By message and member; the last one that was acknowledged. */
  readonly votes = new Map<string, KeptVote>();
  readonly #discord: LocalDiscord;
  readonly #members: Member[];
  #isRunning = false;

  constructor(discord: LocalDiscord) {
    this.#discord = discord;
    this.#members = Array.from({ length: 6 }, (_, i) => discord.addMember(`Voter ${i}`));
  }

  /** Asks and votes until `stop`. What fails because the bot is gone is no concern here. */
  run(): void {
    this.#isRunning = true;
    for (const member of this.#members) this.#keepAsking(member).catch(() => {});
  }

  stop(): void {
    this.#isRunning = false;
  }

  async #keepAsking(member: Member): Promise<void> {
    while (this.#isRunning) {
      const reply = await member.types(`/ask question:${QUESTION}`);
      if (!this.#isRunning || !reply.buttons.includes('Helpful')) return;
      await this.#vote(member, reply, true);
      if (Math.random() < 0.3) await this.#vote(member, reply, false);
      await member.types('/ask question:who is the king of Norway?');
    }
  }

  async #vote(member: Member, reply: Reply, helpful: boolean): Promise<void> {
    const message = reply.stored?.id ?? '';
    const key = `${message}/${member.id}`;
    // Until it is told, either may be kept; where it never is, there is nothing to hold the bot to.
    this.votes.delete(key);
    const said = await member.clicks(reply, helpful ? 'Helpful' : 'Not what I asked');
    if (/Thank you|Noted: that/.test(said.sees())) this.votes.set(key, { message, helpful });
  }

  /** The answers that stand in the channel. */
  listAnswers(): Message[] {
    const { store, bot, guild } = this.#discord;
    return store
      .listMessages(guild.general.id)
      .filter(({ authorId, ephemeralTo }) => authorId === bot.id && ephemeralTo === null)
      .filter(({ embeds }) => JSON.stringify(embeds).includes('Thomas West'));
  }
}
