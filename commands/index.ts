import type { Command } from '../src/discord/interactions/command.ts';
import type { CommandTopic } from '../src/knowledge/topic-commands.ts';
import { ask } from './ask.ts';
import { explain } from './explain.ts';
import { findTheSource } from './find-the-source.ts';
import { help } from './help.ts';
import { privacy } from './privacy.ts';
import { settings } from './settings.ts';
import { sources } from './sources.ts';
import { topicCommand } from './topic-command.ts';
import { unanswered } from './unanswered.ts';
import { whatWasDiscussed } from './what-was-discussed.ts';
import { whoVisited } from './who-visited.ts';

/** The commands that do not depend on the knowledge. */
export const commands: readonly Command[] = [
  ask,
  sources,
  help,
  findTheSource,
  unanswered,
  settings,
  privacy,
  explain,
];

/** The commands of topics that have a file of their own. */
const written = [whoVisited, whatWasDiscussed];

/** Makes the command of a topic: the one written for it, or else one like it; described as in `topics.yaml`. */
export function makeTopicCommand(topic: CommandTopic): Command {
  const { id, command, title, description, localizations } = topic;
  const made = topicCommand(command, description ?? title, id, localizations);
  const own = written.find(({ topic, data }) => topic === id && data.name === command);
  return own === undefined ? made : { ...own, data: made.data };
}
