import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { Article } from '../../knowledge/knowledge.ts';
import type { Suggestion } from '../../matching/api/verdict.ts';
import type { Retention, Settings } from '../../memory/memory.ts';
import type { Library } from '../library/library.ts';
import type { QuestionGroup } from '../library/question-groups.ts';
import type { PostedMessage, View } from '../render/view.ts';

/** What a command is given: what the member typed or pointed at, and what the bot knows. */
export interface Request {
  /** The text typed for an option; `null` where it was left out. Any length Discord lets through. */
  text(option: string): string | null;
  /** The message a message command was used on; `null` for a slash command. */
  target: PostedMessage | null;
  /** What the bot knows: of one article alone, where the member named it in the option `article`. */
  library: Library;
  /** The slug of that article; `null` where none was named. */
  article: string | null;
  /** How the bot behaves here, and the articles that can be on or off. */
  settings: Settings;
  articles: readonly Article[];
  /** How long things are kept. */
  retention: Retention;
  /** The questions of this server without an answer. @throws MemoryDownError where they cannot be read. */
  unanswered(): Promise<QuestionGroup[]>;
}

/**
 * One application command: how Discord shows it, and what it answers. It returns a view and never
 * talks to Discord itself, so that one place keeps the rules about replies.
 */
export interface Command {
  /** As registered with Discord: https://discord.com/developers/docs/interactions/application-commands */
  data: RESTPostAPIApplicationCommandsJSONBody;
  /** `true`: only the member ever sees the answer. Otherwise the option `private` decides. */
  private?: boolean;
  /** Answers. May take longer than three seconds; the reply is then deferred. */
  run(request: Request): View | Promise<View>;
  /**
   * Questions that fit what has been typed so far, best first. The caller keeps Discord's limits, and
   * completes the option `article` by itself.
   */
  complete?(typed: string, library: Library): Suggestion[];
}
