import { isDeepStrictEqual } from 'node:util';
import type { APIEmbed, Client, Message } from 'discord.js';
import type { Fact } from '../knowledge/knowledge.ts';
import type { OutdatedAnswer, ShownFact } from '../memory/memory.ts';
import { type BotContext, renderView, resolveGuildContext } from './guild-context.ts';
import { EMBEDS, TEXT } from './render/message-draft.ts';
import type { ReplyPayload } from './render/render.ts';
import type { CorrectedView } from './render/view.ts';
import { isGone, whyRefused } from './runtime/discord-errors.ts';

/** Answers that are looked up in the memory at once. */
const BATCH = 50;

/** The state of a statement in an answer that is about to be edited: what it shows is not known. */
const OPEN = 'open';

type States = (fact: string) => string;

/**
 * Brings answers that were posted up to date with the knowledge. Which are not is read from the memory
 * each time, so that it goes on after a crash where it was; an answer that shows its correction already
 * is not edited again.
 */
export class Corrections {
  readonly #client: Client;
  readonly #context: BotContext;
  #sweep: Promise<void> | null = null;
  #again = false;
  #stopped = false;

  constructor(client: Client, context: BotContext) {
    this.#client = client;
    this.#context = context;
  }

  /** Corrects whatever has to be. Where that is going on already, it looks again afterwards. Never rejects. */
  sweep(): Promise<void> {
    this.#again = true;
    this.#sweep ??= this.#work().finally(() => {
      this.#sweep = null;
    });
    return this.#sweep;
  }

  /** Begins with no further answer. */
  stop(): void {
    this.#stopped = true;
  }

  #readStates(): States {
    return this.#context.factStates(this.#context.library().knowledge);
  }

  async #work(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      try {
        await this.#correctAll();
      } catch (error) {
        this.#context.writer.reportFailure(error);
      }
    }
  }

  async #correctAll(): Promise<void> {
    const { memory, log } = this.#context;
    let corrected = 0;
    for (;;) {
      const outdated = await memory.listOutdated(this.#readStates(), BATCH);
      let settled = 0;
      for (const answer of outdated) {
        if (this.#stopped) return;
        if (await this.#correct(answer)) settled += 1;
      }
      corrected += settled;
      // Whatever could not be settled comes up again: the next sweep tries it.
      if (outdated.length < BATCH || settled === 0) break;
    }
    if (corrected > 0) log.info({ answers: corrected }, 'answers corrected');
  }

  /** Corrects one answer. Returns whether it needs no more of it. */
  async #correct(answer: OutdatedAnswer): Promise<boolean> {
    const { memory, log } = this.#context;
    const state = this.#readStates();
    try {
      await this.#edit(answer, state);
    } catch (error) {
      const about = { message: answer.message, channel: answer.channel };
      if (isGone(error)) {
        await memory.forgetAnswers([answer.message]);
        return true;
      }
      const reason = whyRefused(error);
      if (reason === null) {
        log.error({ err: error, ...about }, 'a correction failed; it is tried again later');
        return false;
      }
      log.warn({ reason, ...about }, 'an answer cannot be corrected');
    }
    const shown = answer.shown.map(({ fact }) => ({ fact, state: state(fact) }));
    await memory.recordShown(answer.message, shown);
    return true;
  }

  async #edit({ message: id, channel: channelId, server, shown }: OutdatedAnswer, state: States) {
    const channel = await this.#client.channels.fetch(channelId);
    if (!channel?.isTextBased()) throw new Error(`channel ${channelId} holds no messages`);
    const message = await channel.messages.fetch({ message: id, force: true });
    const here = resolveGuildContext(this.#context, server === '' ? null : server, true);
    const layout = message.embeds.length > 0 ? EMBEDS : TEXT;
    const payload = renderView(this.#describe(shown, state), here, { layout });
    if (shows(message, payload)) return;
    // Were it killed in between, and the knowledge changed back, the message would be taken for right.
    const open = shown.map((one) =>
      state(one.fact) === one.state ? one : { ...one, state: OPEN },
    );
    await this.#context.memory.recordShown(id, open);
    await message.edit({ ...payload, content: payload.content ?? '' });
  }

  #describe(shown: readonly ShownFact[], state: States): CorrectedView {
    const { facts: all, retracted: gone = [] } = this.#context.library().knowledge;
    const spoken = new Map(all.map((fact) => [fact.key, fact]));
    const taken = new Map(gone.map((fact) => [fact.key, fact]));
    const view: CorrectedView = {
      kind: 'corrected',
      facts: [],
      changed: 0,
      retracted: [],
      withdrawn: 0,
    };
    for (const one of shown) {
      const fact: Fact | undefined = spoken.get(one.fact);
      const retracted = taken.get(one.fact);
      if (fact) {
        view.facts.push(fact);
        if (state(one.fact) !== one.state) view.changed += 1;
      } else if (retracted) view.retracted.push(retracted);
      else view.withdrawn += 1;
    }
    return view;
  }
}

/** Whether a message says this already, down to its buttons. */
function shows(message: Message, payload: ReplyPayload): boolean {
  const text = (embeds: readonly Pick<APIEmbed, 'description' | 'footer'>[]) =>
    embeds.map(({ description, footer }) => [description, footer?.text]);
  const ids = (rows: readonly { components: readonly object[] }[]) =>
    rows.flatMap(({ components }) =>
      components.map((component) => (component as { custom_id?: string }).custom_id),
    );
  return (
    message.content === (payload.content ?? '') &&
    isDeepStrictEqual(text(message.embeds.map((embed) => embed.toJSON())), text(payload.embeds)) &&
    isDeepStrictEqual(
      ids(message.components.map((row) => row.toJSON() as { components: object[] })),
      ids(payload.components),
    )
  );
}
