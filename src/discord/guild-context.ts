import type { KeyObject } from 'node:crypto';
import type { Logger } from 'pino';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Memory, Settings } from '../memory/memory.ts';
import { signComponents } from './components/signature.ts';
import type { Command } from './interactions/command.ts';
import { excludeArticles } from './library/article-filter.ts';
import type { Library } from './library/library.ts';
import { measureLibrary } from './library/measured-library.ts';
import type { QueueLimits } from './mentions/mention-queue.ts';
import { type RenderOptions, type ReplyPayload, render } from './render/render.ts';
import type { View } from './render/view.ts';
import type { BackgroundWriter } from './runtime/background-writer.ts';
import type { Metrics } from './runtime/metrics.ts';
import type { PriorityScheduler } from './runtime/priority-scheduler.ts';
import type { RateLimiter } from './runtime/rate-limiter.ts';

/** An ask that a moderator proposes for a fact. */
export interface ProposedAsk {
  /** The fact's key. */
  fact: string;
  ask: string;
  /** How often it was asked. */
  asked: number;
}

/** What the bot is given from outside: what it knows, and its edges to the world. */
export interface BotContext {
  /** Asked for anew on every question, so that knowledge can be exchanged while the bot runs. */
  library(): Library;
  commands: readonly Command[];
  memory: Memory;
  /** Notes things in the memory that nobody waits for. */
  writer: BackgroundWriter;
  /** Tells the state that each fact is in, by its key; one that is gone has a state, too. */
  factStates(knowledge: Knowledge): (fact: string) => string;
  /** Puts a proposed ask where a curator finds it. */
  proposeAsk(ask: ProposedAsk): Promise<void>;
  /** Tells who has to wait. */
  rateLimiter: RateLimiter;
  /** Gives out turns at what takes the processor. */
  scheduler: PriorityScheduler;
  /** How many mentions may be under way. */
  queueLimits?: QueueLimits;
  /** The key that buttons and menus are signed with. */
  componentKey: KeyObject;
  metrics: Metrics;
  log: Logger;
  /** The time, in milliseconds since 1970. */
  now(): number;
  /** A short random name for a request, the same in an apology and in the log. */
  createRequestId(): string;
}

/** The same in one place: what the server's moderators decided holds. */
export interface GuildContext extends BotContext {
  /** With the articles that are off here, too. */
  fullLibrary(): Library;
  /** The id of the server that the place belongs to; empty where there is none, or none of ours. */
  server: string;
  settings: Settings;
  /** What buttons are signed for: the server's id, also where the bot is not on it; empty for direct messages. */
  signingScope: string;
}

/**
 * The context in a place.
 *
 * @param guildId the server it belongs to; `null` for direct messages.
 * @param isOurs whether the bot itself is on that server, and not only brought along by a member.
 */
export function resolveGuildContext(
  context: BotContext,
  guildId: string | null,
  isOurs: boolean,
): GuildContext {
  const server = isOurs && guildId !== null ? guildId : '';
  const settings = context.memory.settings(server);
  return {
    ...context,
    fullLibrary: context.library,
    library: () =>
      measureLibrary(excludeArticles(context.library(), settings.articlesOff), context.metrics),
    server,
    settings,
    signingScope: guildId ?? '',
  };
}

/** Renders a view for the knowledge as it is now, and signs its buttons for this place. */
export function renderView(
  view: View,
  here: GuildContext,
  options: Omit<RenderOptions, 'knowledge'> = {},
): ReplyPayload {
  const payload = render(view, { ...options, knowledge: here.library().knowledge });
  return signComponents(payload, here.signingScope, here.componentKey);
}
