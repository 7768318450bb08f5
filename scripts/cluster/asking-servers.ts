import { setTimeout as sleep } from 'node:timers/promises';
import type { ApplicationCommand, Message } from 'discord-simulator';
import { QUESTION } from '../kill/knowledge-copy.ts';
import type { Member, TestCluster } from './test-cluster.ts';

/**
 * Milliseconds within which a question has to be answered where a process is there for it: Discord waits for three
 * seconds, and members for a reply to a mention a little longer.
 */
const ANSWER_MS = { interaction: 3_000, mention: 10_000 };

/** So many that none is rate-limited. */
const MEMBERS = 1_000;

/** Every how many questions a member votes on an answer. */
const VOTE_EVERY = 5;

/** A question, and the processes that were there for it when it was asked. */
interface Asked {
  id: string;
  kind: 'interaction' | 'mention';
  guildId: string | null;
  at: number;
  covered: Member[];
}

/** What became of the questions. */
export interface AskedTally {
  asked: number;
  answered: number;
  /** Not answered, although a process was there from the question until its answer was due. */
  lost: number;
  /** Answered by two messages. */
  twice: number;
  /** Acknowledged votes by message and member. */
  votes: Map<string, boolean>;
}

/** Members of all servers who ask by command and by mention, and vote, without pause. */
export class AskingServers {
  readonly tally: AskedTally = { asked: 0, answered: 0, lost: 0, twice: 0, votes: new Map() };
  readonly #cluster: TestCluster;
  readonly #members: readonly string[];
  readonly #answers = new Map<string, number>();
  /** Votes that are not acknowledged yet, by interaction. */
  readonly #voting = new Map<string, { key: string; helpful: boolean }>();
  #command: ApplicationCommand | undefined;
  #count = 0;
  #running: Promise<void> | null = null;
  #isStopped = false;

  constructor(cluster: TestCluster) {
    this.#cluster = cluster;
    const { discord, channels } = cluster;
    this.#members = Array.from({ length: MEMBERS }, (_, i) => {
      const { guildId } = channels[i % channels.length] ?? {};
      return discord.guild(guildId ?? '').addMember(`Member ${i}`).id;
    });
    discord.observe((event) => {
      if (event.type !== 'message-created' || event.message.authorId !== discord.bot.id) return;
      const { message } = event;
      this.#recordVote(message);
      if (message.ephemeralTo !== null) return;
      const question = message.interactionId ?? message.reference?.messageId;
      if (question) this.#answers.set(question, (this.#answers.get(question) ?? 0) + 1);
    });
  }

  /** Asks so many questions a second until `stop`. */
  start(perSecond: number): void {
    this.#isStopped = false;
    this.#running = this.#askAll(perSecond, Number.POSITIVE_INFINITY);
  }

  /** Asks a number of questions by command, without votes. */
  async ask(count: number, perSecond: number): Promise<void> {
    this.#isStopped = false;
    await this.#askAll(perSecond, count);
    await sleep(ANSWER_MS.interaction);
  }

  /** Waits until the last question is answered, or its time is over. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#running;
    await sleep(ANSWER_MS.mention + 500);
  }

  /** Lists the public answers of the question on all servers. */
  listAnswers(): Message[] {
    const { discord, channels } = this.#cluster;
    return channels
      .flatMap(({ id }) => discord.store.listMessages(id))
      .filter(({ authorId, ephemeralTo }) => authorId === discord.bot.id && ephemeralTo === null)
      .filter(({ embeds }) => JSON.stringify(embeds).includes('Thomas West'));
  }

  async #askAll(perSecond: number, count: number): Promise<void> {
    const isSeeding = Number.isFinite(count);
    const start = performance.now();
    for (let i = 0; i < count && !this.#isStopped; i += 1) {
      const wait = start + (i * 1000) / perSecond - performance.now();
      if (wait > 0) await sleep(wait);
      this.#askOne(isSeeding || i % 2 === 0 ? 'interaction' : 'mention');
      if (!isSeeding && i % VOTE_EVERY === 0) this.#vote();
    }
  }

  #askOne(kind: Asked['kind']): void {
    const { discord, channels } = this.#cluster;
    const i = this.#count;
    this.#count += 1;
    const channel = channels[i % channels.length];
    const member = this.#members[i % this.#members.length];
    if (channel === undefined || member === undefined) return;
    const { actions } = discord;
    this.#command ??= actions.listCommands(member, channel.id).find(({ name }) => name === 'ask');
    if (this.#command === undefined) throw new Error('the bot has no /ask');
    const options = [{ name: 'question', value: QUESTION, type: 3 }];
    const covered = this.#cluster.coverage(channel.guildId);
    const { id } =
      kind === 'interaction'
        ? actions.useCommand(member, channel.id, this.#command, options)
        : actions.post(member, channel.id, `<@${discord.bot.id}> ${QUESTION}`);
    this.tally.asked += 1;
    const asked: Asked = { id, kind, guildId: channel.guildId, at: Date.now(), covered };
    setTimeout(() => this.#judge(asked), ANSWER_MS[kind]);
  }

  #judge({ id, kind, guildId, covered }: Asked): void {
    const answers = this.#answers.get(id) ?? 0;
    if (answers > 0) this.tally.answered += 1;
    if (answers > 1) this.tally.twice += 1;
    const still = this.#cluster.coverage(guildId);
    if (answers === 0 && covered.some((member) => still.includes(member))) {
      this.tally.lost += 1;
      if (this.tally.lost <= 5)
        this.#cluster.violations.push(
          `${kind} ${id} was not answered by ${covered.map(({ name }) => name)}`,
        );
    }
  }

  /** Votes on a recent answer as another member of its server. */
  #vote(): void {
    const { discord, channels } = this.#cluster;
    const channel = channels[this.#count % channels.length];
    const message = this.#findVotable(channel?.id ?? '');
    if (message === undefined) return;
    const member = this.#members[(this.#count + channels.length) % this.#members.length];
    const button = listButtons(message).find(({ label }) => label === 'Helpful');
    if (member === undefined || button === undefined) return;
    const { id } = discord.actions.useComponent(member, message, button.custom_id);
    this.#voting.set(id, { key: `${message.id}/1`, helpful: true });
  }

  #findVotable(channelId: string): Message | undefined {
    const { discord } = this.#cluster;
    return discord.store
      .listMessages(channelId)
      .slice(-20)
      .findLast(
        ({ authorId, ephemeralTo, embeds }) =>
          authorId === discord.bot.id &&
          ephemeralTo === null &&
          JSON.stringify(embeds).includes('Thomas West'),
      );
  }

  #recordVote({ interactionId, content, embeds }: Message): void {
    const vote = interactionId === null ? undefined : this.#voting.get(interactionId);
    if (vote === undefined || !/Thank you/.test(content + JSON.stringify(embeds))) return;
    this.tally.votes.set(vote.key, vote.helpful);
  }
}

interface Button {
  label?: string;
  custom_id: string;
}

function listButtons({ components }: Message): Button[] {
  return components.flatMap((row) => (row as unknown as { components: Button[] }).components);
}
