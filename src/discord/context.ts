import type { Logger } from 'pino';
import type { Command } from './command.ts';
import type { Library } from './library.ts';
import { type Payload, type RenderOptions, render } from './render/render.ts';
import type { View } from './render/view.ts';

/** What the bot is given from outside: what it knows, and its edges to the world. */
export interface BotContext {
  /** Asked for anew on every question, so that knowledge can be exchanged while the bot runs. */
  library(): Library;
  commands: readonly Command[];
  log: Logger;
  /** The time, in milliseconds since 1970. */
  now(): number;
  /** A short random name for a failure, the same in the apology and in the log. */
  reference(): string;
}

/** Renders a view for the knowledge as it is now. */
export function show(
  view: View,
  context: BotContext,
  options: Omit<RenderOptions, 'knowledge'> = {},
): Payload {
  return render(view, { ...options, knowledge: context.library().knowledge });
}
