import { TOPIC_COMMANDS_LIMIT } from './command-name.ts';
import type { Knowledge, Topic } from './knowledge.ts';
import type { Source } from './source.ts';

/** A topic with a command of its own. */
export type CommandTopic = Topic & { command: string };

/** A `topics.yaml` as it was read: the topics by their ids in the file. */
export interface TopicFile {
  source: Source;
  topics: ReadonlyMap<string, Topic>;
}

const hasCommand = (topic: Topic): topic is CommandTopic => (topic.command ?? null) !== null;

/** Lists the topics whose commands are offered: those with a command and at least one fact. */
export function listCommandTopics({ topics, facts }: Knowledge): CommandTopic[] {
  return topics
    .filter(hasCommand)
    .filter(({ id }) => facts.some((fact) => fact.topics.includes(id)));
}

/** Reports commands that two topics have, in one file or in several, and those beyond what Discord accepts. */
export function reportCommands(files: readonly TopicFile[]): void {
  const owners = new Map<string, string>();
  for (const { source, topics } of files) {
    for (const [id, topic] of topics) {
      if (!hasCommand(topic)) continue;
      const { command } = topic;
      const owner = owners.get(command);
      if (owner !== undefined) {
        const message = `"${command}" is already the command of ${owner}; choose another for "${id}"`;
        source.report([id, 'command'], message);
        continue;
      }
      owners.set(command, `"${id}" in ${source.file}`);
      if (owners.size === TOPIC_COMMANDS_LIMIT + 1) {
        const message = `is one command more than the ${TOPIC_COMMANDS_LIMIT} that Discord accepts; remove some`;
        source.report([id, 'command'], message);
      }
    }
  }
}
