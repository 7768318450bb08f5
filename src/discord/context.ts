import type { KeyObject } from 'node:crypto';
import type { Logger } from 'pino';
import type { Knowledge } from '../knowledge/types.ts';
import type { Memory, Settings } from '../memory/types.ts';
import type { Command } from './command.ts';
import type { Library } from './library.ts';
import { measureLibrary } from './measured-library.ts';
import type { QueueLimits } from './mention-queue.ts';
import type { Metrics } from './metrics.ts';
import type { Notebook } from './notebook.ts';
import type { Patience } from './patience.ts';
import { type Payload, type RenderOptions, render } from './render/render.ts';
import type { View } from './render/view.ts';
import { sealPayload } from './seal.ts';
import type { Turns } from './turns.ts';
import { withoutArticles } from './without-articles.ts';

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
  notebook: Notebook;
  /** Tells the state that each fact is in, by its key; one that is gone has a state, too. */
  states(knowledge: Knowledge): (fact: string) => string;
  /** Puts a proposed ask where a curator finds it. */
  propose(ask: ProposedAsk): Promise<void>;
  /** Tells who has to wait. */
  patience: Patience;
  /** Gives out turns at what takes the processor. */
  turns: Turns;
  /** How many mentions may be under way. */
  queueLimits?: QueueLimits;
  /** The key that buttons and menus are signed with. */
  componentKey: KeyObject;
  metrics: Metrics;
  log: Logger;
  /** The time, in milliseconds since 1970. */
  now(): number;
  /** A short random name for a request, the same in an apology and in the log. */
  reference(): string;
}

/** The same in one place: what the server's moderators decided holds. */
export interface Here extends BotContext {
  /** With the articles that are off here, too. */
  whole(): Library;
  /** The id of the server that the place belongs to; empty where there is none, or none of ours. */
  server: string;
  settings: Settings;
  /** What buttons are signed for: the server's id, also where the bot is not on it; empty for direct messages. */
  place: string;
}

/**
 * The context in a place.
 *
 * @param guildId the server it belongs to; `null` for direct messages.
 * @param isOurs whether the bot itself is on that server, and not only brought along by a member.
 */
export function lookAround(context: BotContext, guildId: string | null, isOurs: boolean): Here {
  const server = isOurs && guildId !== null ? guildId : '';
  const settings = context.memory.settings(server);
  return {
    ...context,
    whole: context.library,
    library: () =>
      measureLibrary(withoutArticles(context.library(), settings.articlesOff), context.metrics),
    server,
    settings,
    place: guildId ?? '',
  };
}

/** Renders a view for the knowledge as it is now, and signs its buttons for this place. */
export function show(
  view: View,
  here: Here,
  options: Omit<RenderOptions, 'knowledge'> = {},
): Payload {
  const payload = render(view, { ...options, knowledge: here.library().knowledge });
  return sealPayload(payload, here.place, here.componentKey);
}
