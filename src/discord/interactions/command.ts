import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { Article } from '../../knowledge/knowledge.ts';
import type { Thread } from '../../matching/api/thread.ts';
import type { Suggestion } from '../../matching/api/verdict.ts';
import type { Retention, Settings } from '../../memory/memory.ts';
import type { ChosenChannels } from '../chosen-channels.ts';
import type { Library } from '../library/library.ts';
import type { AssessedGroup } from '../library/question-assessment.ts';
import type { PostedMessage, View } from '../views/view.ts';

/** What a command gets: the member's input, and what the bot knows. */
export interface CommandRequest {
  /** Returns the text typed for an option, of any length Discord allows; `null` where left out. */
  text(option: string): string | null;
  /** The message a message command was used on; `null` for a slash command. */
  target: PostedMessage | null;
  /** Reads the thread that it was used in; `undefined` outside of threads. */
  thread(): Promise<Thread | undefined>;
  /** The server's library, limited to one article where the member named it in the option `article`. */
  library: Library;
  /** The slug of that article; `null` where none was named. */
  article: string | null;
  /** The server's settings; `null` as long as they could not be read. */
  settings: Settings | null;
  /** Which of the channels chosen in the settings still exist. */
  channels: ChosenChannels;
  /** All articles, including those that are off on this server. */
  articles: readonly Article[];
  /** How long data is stored. */
  retention: Retention;
  /** Lists the server's unanswered questions. @throws MemoryDownError where they cannot be read. */
  unanswered(): Promise<AssessedGroup[]>;
}

/**
 * An application command: its definition, and its answer. It returns a view and never talks to Discord
 * itself, so that the rules about replies are in one place.
 */
export interface Command {
  /** As registered with Discord: https://discord.com/developers/docs/interactions/application-commands */
  data: RESTPostAPIApplicationCommandsJSONBody;
  /** `true`: only the member sees the answer. Otherwise the option `private` decides. */
  private?: boolean;
  /** Answers. May take longer than three seconds; the reply is then deferred. */
  run(request: CommandRequest): View | Promise<View>;
  /**
   * Suggests questions that fit what has been typed, best first. The caller applies Discord's limits,
   * and completes the option `article`.
   */
  complete?(typed: string, library: Library): Promise<Suggestion[]>;
}
