import type { KeyObject } from 'node:crypto';
import type { BaseInteraction, Guild } from 'discord.js';
import type { Logger } from 'pino';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CommandTopic } from '../knowledge/topic-commands.ts';
import type { Memory, Settings } from '../memory/memory.ts';
import type { ProposedAsk } from '../memory/suggestions-file.ts';
import { type Locale, selectLocale } from '../presentation/messages/locale.ts';
import { signComponents } from './components/signature.ts';
import type { IdentifyTurns } from './gateway/identify-throttler.ts';
import type { Command } from './interactions/command.ts';
import { mentionCommands } from './interactions/command-ids.ts';
import { excludeArticles } from './library/article-filter.ts';
import { instrumentLibrary } from './library/instrumented-library.ts';
import { type Library, narrowLibrary } from './library/library.ts';
import type { QueueLimits } from './mentions/mention-queue.ts';
import type { BackgroundWriter } from './runtime/background-writer.ts';
import type { Metrics } from './runtime/metrics.ts';
import type { PriorityScheduler } from './runtime/priority-scheduler.ts';
import type { RateLimiter } from './runtime/rate-limiter.ts';
import { type RenderOptions, type ReplyPayload, renderReply } from './views/reply-renderer.ts';
import type { KnowledgeFailure, View } from './views/view.ts';

/** What the bot needs from outside: its knowledge, and its edges to the world. */
export interface BotContext {
  /** Called for every question, so that the knowledge can be replaced while the bot runs. */
  library(): Library;
  /** The commands that do not depend on the knowledge. */
  commands: readonly Command[];
  /** Makes the command of a topic. */
  makeTopicCommand(topic: CommandTopic): Command;
  /** Why the knowledge is not the one in its folder; `null` or left out where it is. */
  knowledgeFailure?(): KnowledgeFailure | null;
  memory: Memory;
  /** Writes to the memory in the background. */
  writer: BackgroundWriter;
  /** Makes a lookup of each fact's state by its key; a fact that no longer exists has a state, too. */
  factStates(knowledge: Knowledge): (fact: string) => string;
  /**
   * Returns the number of the knowledge version that is served, among those of all processes; 0 where it is not the
   * newest. `null`, or left out, for a single process.
   */
  knowledgeVersion?(): number | null;
  /** Submits a proposed ask to the curators. */
  proposeAsk(ask: ProposedAsk): Promise<void>;
  /** Erases asks that were proposed. */
  eraseProposed(isErased: (ask: ProposedAsk) => boolean): Promise<void>;
  rateLimiter: RateLimiter;
  /** Orders the work that takes the processor. */
  scheduler: PriorityScheduler;
  /** How many mentions may be pending; `QUEUE_LIMITS` where left out. */
  queueLimits?: QueueLimits;
  /** How the shards identify in turn with those of other processes; `null` or left out where there are none. */
  identifyTurns?: Pick<IdentifyTurns, 'take'> | null;
  /** The key that signs buttons and menus. */
  componentKey: KeyObject;
  /** The ids of the registered commands by name; empty or left out until they are known. */
  commandIds?: ReadonlyMap<string, string>;
  metrics: Metrics;
  log: Logger;
  /** The time, in milliseconds since 1970. */
  now(): number;
  /** Makes a short random id for a request, for apologies and the log. */
  createRequestId(): string;
}

/** A {@link BotContext} with the settings of one server. */
export interface GuildContext extends BotContext {
  /** The library including the articles that are off on this server. */
  fullLibrary(): Library;
  /** The server's id; empty for direct messages and where the bot is not installed. */
  server: string;
  settings: Settings;
  /** Whether the settings could be read; replies are private as long as they could not. */
  knowsSettings: boolean;
  /** What buttons are signed for: the server's id, even where the bot is not installed; empty for direct messages. */
  signingScope: string;
  /** The language of what is rendered. */
  locale: Locale;
  /** The languages for what everyone here sees, and for what only the member sees who is answered. */
  locales: Locales;
}

/** The languages of a server, and of a member there; the same where no member's is known. */
export interface Locales {
  everyone: Locale;
  member: Locale;
}

/**
 * Resolves the context of a server.
 *
 * @param guildId the server's id; `null` for direct messages.
 * @param isInstalled whether the bot is installed on that server, rather than only to a member.
 * @param locales what is rendered is in the language for everyone; see {@link inPrivate}.
 */
export function resolveGuildContext(
  context: BotContext,
  guildId: string | null,
  isInstalled: boolean,
  locales: Locales,
): GuildContext {
  const server = isInstalled && guildId !== null ? guildId : '';
  const settings = context.memory.settings(server);
  return {
    ...context,
    fullLibrary: context.library,
    library: () =>
      instrumentLibrary(excludeArticles(context.library(), settings.articlesOff), context.metrics),
    server,
    settings,
    knowsSettings: context.memory.knowsSettings(server),
    signingScope: guildId ?? '',
    locale: locales.everyone,
    locales,
  };
}

/** Selects the languages of an interaction. */
export function selectLocales({
  locale,
  guildLocale,
}: Pick<BaseInteraction, 'locale' | 'guildLocale'>): Locales {
  return { everyone: selectLocale(guildLocale ?? locale), member: selectLocale(locale) };
}

/** Selects the languages of a server; the default ones in direct messages, where Discord does not say. */
export function selectGuildLocales(guild: Pick<Guild, 'preferredLocale'> | null): Locales {
  const locale = selectLocale(guild?.preferredLocale);
  return { everyone: locale, member: locale };
}

/** Renders in the language of the member: for what only they see. */
export function inPrivate(context: GuildContext): GuildContext {
  return { ...context, locale: context.locales.member };
}

/** Renders in the language for everyone. */
export function inPublic(context: GuildContext): GuildContext {
  return { ...context, locale: context.locales.everyone };
}

/**
 * Fixes a context's library as it is now.
 *
 * @param article the slug of the only article in it; `null` for all.
 * @throws RangeError where there is no such article.
 */
export function narrowContext(context: GuildContext, article: string | null): GuildContext {
  const library = context.library();
  const narrowed = article === null ? library : narrowLibrary(library, article);
  return { ...context, library: () => narrowed };
}

/** Renders a view with the context's current knowledge, and signs its components. */
export function renderView(
  view: View,
  context: GuildContext,
  options: Omit<RenderOptions, 'knowledge' | 'now' | 'locale' | 'failure'> = {},
): ReplyPayload {
  const { knowledge } = context.library();
  const { locale } = context;
  const failure = context.knowledgeFailure?.() ?? null;
  const now = context.now();
  const payload = renderReply(view, { ...options, knowledge, locale, now, failure });
  const shown = namesCommands(view)
    ? mentionCommands(payload, context.commandIds ?? new Map())
    : payload;
  return signComponents(shown, context.signingScope, context.componentKey);
}

const namesCommands = (view: View): boolean =>
  view.kind === 'help' ||
  (view.kind === 'notice' && view.notice === 'welcome') ||
  (view.kind === 'verdict' && view.verdict.outcome === 'no-answer' && view.verdict.talk === 'help');
