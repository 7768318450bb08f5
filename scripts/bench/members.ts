import type {
  ApplicationCommand,
  ChannelRef,
  Interaction,
  LocalDiscord,
} from '../../src/local-discord/index.ts';
import { addMember, addUser } from '../../src/local-discord/model/fixtures.ts';

/** How a question is put. */
export type Way = 'interaction' | 'mention';

/** A question that was put, and how long its answer took from the moment that Discord had it. */
export interface Asked {
  /** Milliseconds to the first response, or to the reply; `null` while there is none. */
  ms: number | null;
}

/** So many that none has to wait for asking too much. */
const MEMBERS = 2_000;
/** Messages of a channel that are kept: what the bench holds itself must not slow it down. */
const KEPT = 200;

/** Members on some servers, who put the same questions in turn. */
export class Members {
  readonly #discord: LocalDiscord;
  readonly #places: readonly ChannelRef[];
  readonly #ids: string[] = [];
  readonly #questions: readonly string[];
  readonly #waiting = new Map<string, { asked: Asked; start: number }>();
  #next = 0;
  #command: ApplicationCommand | null = null;

  constructor(discord: LocalDiscord, places: readonly ChannelRef[], questions: readonly string[]) {
    this.#discord = discord;
    this.#places = places;
    this.#questions = questions;
    for (let i = 0; i < MEMBERS; i += 1) {
      const user = addUser(discord.store, `Member ${i}`, false);
      addMember(discord.store, discord.store.findGuild(this.#placeOf(i).guildId ?? ''), user.id);
      this.#ids.push(user.id);
    }
    discord.observe((event) => {
      if (event.type === 'interaction' && event.change === 'responded')
        this.#note(event.interaction.id);
      if (event.type === 'message-created' && event.message.authorId === discord.bot.id)
        this.#note(event.message.reference?.messageId ?? '');
    });
  }

  #placeOf(i: number): ChannelRef {
    return this.#places[i % this.#places.length] as ChannelRef;
  }

  #note(id: string): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    this.#waiting.delete(id);
    waiting.asked.ms = performance.now() - waiting.start;
  }

  /** Puts the next question, as the next member. */
  ask(way: Way): Asked {
    const i = this.#next;
    this.#next += 1;
    const member = this.#ids[i % MEMBERS] as string;
    const place = this.#placeOf(i % MEMBERS);
    const question = this.#questions[i % this.#questions.length] as string;
    const asked: Asked = { ms: null };
    const start = performance.now();
    const id =
      way === 'interaction'
        ? this.#use(member, place, question).id
        : this.#discord.actions.post(member, place.id, `<@${this.#discord.bot.id}> ${question}`).id;
    this.#waiting.set(id, { asked, start });
    this.#forgetOld(place);
    return asked;
  }

  #forgetOld({ id }: ChannelRef): void {
    const messages = this.#discord.store.messages.get(id);
    if (messages === undefined || messages.size <= KEPT) return;
    const old = [...messages.keys()].slice(0, messages.size - KEPT);
    for (const message of old) messages.delete(message);
  }

  #use(member: string, place: ChannelRef, value: string): Interaction {
    const { actions } = this.#discord;
    this.#command ??=
      actions.listCommands(member, place.id).find(({ name }) => name === 'ask') ?? null;
    if (this.#command === null) throw new Error('the bot has no /ask');
    return actions.useCommand(member, place.id, this.#command, [
      { name: 'question', value, type: 3 },
    ]);
  }
}
