import { isDeepStrictEqual } from 'node:util';
import type { APIEmbed, Client, Message } from 'discord.js';
import type { OutdatedAnswer, ShownFact } from '../memory/memory.ts';
import {
  type BotContext,
  renderView,
  resolveGuildContext,
  selectGuildLocales,
} from './guild-context.ts';
import { getRefusalReason, isUnknownMessage } from './runtime/discord-errors.ts';
import { EMBED_LAYOUT, TEXT_LAYOUT } from './views/message-draft.ts';
import {
  listEarlierStatements,
  type PostedAnswer,
  readPostedAnswer,
} from './views/posted-answer.ts';
import type { ReplyPayload } from './views/reply-renderer.ts';
import type { CorrectionView } from './views/view.ts';

/** How many outdated answers are read from the memory at once. */
const BATCH_SIZE = 50;

/** The state of a fact in an answer while it is edited: which version it shows is not known. */
const UNKNOWN_STATE = 'open';

type FactStates = (fact: string) => string;

/**
 * Edits posted answers whose facts have changed. The outdated answers are read from the memory each
 * time, so a sweep that was interrupted is continued by the next one; an answer that already shows its
 * correction is not edited again.
 */
export class AnswerCorrector {
  readonly #client: Client;
  readonly #context: BotContext;
  /** When answers with removed facts are corrected, in milliseconds since 1970. */
  readonly #heldBack = new Map<string, number>();
  #sweep: Promise<void> | null = null;
  #isSweepRequested = false;
  #isStopped = false;

  constructor(client: Client, context: BotContext) {
    this.#client = client;
    this.#context = context;
  }

  /** Leaves answers alone that show one of these facts, for a time in milliseconds, unless the fact is back. */
  holdBack(facts: readonly string[], time: number): void {
    const until = this.#context.now() + time;
    for (const fact of facts) this.#heldBack.set(fact, until);
  }

  /** Corrects all outdated answers. During a sweep, another one is run after it. Never rejects. */
  sweep(): Promise<void> {
    this.#isSweepRequested = true;
    this.#sweep ??= this.#runSweeps().finally(() => {
      this.#sweep = null;
    });
    return this.#sweep;
  }

  /** Stops after the answer that is being corrected. */
  stop(): void {
    this.#isStopped = true;
  }

  #readStates(): FactStates {
    return this.#context.factStates(this.#context.library().knowledge);
  }

  async #runSweeps(): Promise<void> {
    while (this.#isSweepRequested && !this.#isStopped) {
      this.#isSweepRequested = false;
      try {
        await this.#correctAll();
      } catch (error) {
        this.#context.writer.reportFailure(error);
      }
    }
  }

  async #correctAll(): Promise<void> {
    const { memory, log } = this.#context;
    let total = 0;
    for (;;) {
      const version = this.#context.knowledgeVersion?.() ?? null;
      const outdated = await memory.claimOutdated(this.#readStates(), BATCH_SIZE, version);
      let corrected = 0;
      for (const answer of outdated) {
        if (this.#isStopped) return;
        if (!this.#isHeldBack(answer) && (await this.#correct(answer))) corrected += 1;
      }
      total += corrected;
      // Answers that could not be corrected are listed again: the next sweep retries them.
      if (outdated.length < BATCH_SIZE || corrected === 0) break;
    }
    if (total > 0) log.info({ answers: total }, 'answers corrected');
  }

  #isHeldBack({ shown }: OutdatedAnswer): boolean {
    const { facts } = this.#context.library().knowledge;
    const now = this.#context.now();
    for (const [fact, until] of this.#heldBack) if (until <= now) this.#heldBack.delete(fact);
    if (this.#heldBack.size === 0) return false;
    const present = new Set(facts.map(({ key }) => key));
    return shown.some(({ fact }) => this.#heldBack.has(fact) && !present.has(fact));
  }

  /** Corrects one answer. Returns whether it is no longer outdated. */
  async #correct(answer: OutdatedAnswer): Promise<boolean> {
    const { memory, log } = this.#context;
    const states = this.#readStates();
    try {
      await this.#edit(answer, states);
    } catch (error) {
      const location = { message: answer.message, channel: answer.channel };
      if (isUnknownMessage(error)) {
        await memory.forgetAnswers([answer.message]);
        return true;
      }
      const reason = getRefusalReason(error);
      if (reason === null) {
        log.error({ err: error, ...location }, 'correction failed, will be retried');
        return false;
      }
      log.warn({ reason, ...location }, 'answer cannot be corrected');
    }
    const shown = answer.shown.map(({ fact }) => ({ fact, state: states(fact) }));
    await memory.recordShown(answer.message, shown);
    return true;
  }

  async #edit(answer: OutdatedAnswer, states: FactStates): Promise<void> {
    const channel = await this.#client.channels.fetch(answer.channel);
    if (!channel?.isTextBased()) throw new Error(`channel ${answer.channel} has no messages`);
    const message = await channel.messages.fetch({ message: answer.message, force: true });
    const guildId = answer.server === '' ? null : answer.server;
    const locales = selectGuildLocales(message.guild);
    const context = resolveGuildContext(this.#context, guildId, true, locales);
    const layout = message.embeds.length > 0 ? EMBED_LAYOUT : TEXT_LAYOUT;
    const posted = readPostedAnswer(message);
    const payload = renderView(
      this.#createView(posted, answer.shown, states),
      { ...context, locale: posted.locale ?? context.locale },
      { layout },
    );
    if (isShown(message, payload)) return;
    // If the process is killed before the edit is recorded and the fact is then changed back, the
    // recorded state must not count as current.
    const shown = answer.shown.map((one) =>
      states(one.fact) === one.state ? one : { ...one, state: UNKNOWN_STATE },
    );
    await this.#context.memory.recordShown(answer.message, shown);
    await message.edit({ ...payload, content: payload.content ?? '' });
  }

  #createView(
    posted: PostedAnswer,
    shown: readonly ShownFact[],
    states: FactStates,
  ): CorrectionView {
    const { facts, retracted = [] } = this.#context.library().knowledge;
    const factsByKey = new Map(facts.map((fact) => [fact.key, fact]));
    const retractedByKey = new Map(retracted.map((fact) => [fact.key, fact]));
    const view: CorrectionView = {
      kind: 'correction',
      facts: [],
      changed: 0,
      retracted: [],
      withdrawn: 0,
      question: posted.question,
      earlier: [],
      documentChanged: false,
    };
    for (const { fact: key, state } of shown) {
      const current = factsByKey.get(key);
      const retraction = retractedByKey.get(key);
      if (current) {
        view.facts.push(current);
        if (states(key) === state) continue;
        view.changed += 1;
        view.documentChanged ||= !posted.quotes(current.quote);
      } else if (retraction) view.retracted.push(retraction);
      else view.withdrawn += 1;
    }
    view.earlier = listEarlierStatements(posted, view.facts, view.retracted);
    return view;
  }
}

/** Checks whether a message already has this content and these components. */
function isShown(message: Message, payload: ReplyPayload): boolean {
  const listTexts = (embeds: readonly Pick<APIEmbed, 'description'>[]) =>
    embeds.map(({ description }) => description);
  const listIds = (rows: readonly { components: readonly object[] }[]) =>
    rows.flatMap(({ components }) =>
      components.map((component) => (component as { custom_id?: string }).custom_id),
    );
  return (
    message.content === (payload.content ?? '') &&
    isDeepStrictEqual(
      listTexts(message.embeds.map((embed) => embed.toJSON())),
      listTexts(payload.embeds),
    ) &&
    isDeepStrictEqual(
      listIds(message.components.map((row) => row.toJSON() as { components: object[] })),
      listIds(payload.components),
    )
  );
}
