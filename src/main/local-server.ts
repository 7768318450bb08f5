import type { Knowledge } from '../knowledge/knowledge.ts';
import { listCommandTopics } from '../knowledge/topic-commands.ts';
import { describeSampleServer } from './sample-server.ts';

/** A local Discord, for operators without a bot account. */
export interface LocalServer {
  /** URL of the page. */
  page: string;
  /** The token that the bot logs in with. */
  token: string;
  api: string;
  /** A slash command to try. */
  command: string;
  stop(): Promise<void>;
}

/**
 * Starts the local Discord and its page, and posts questions to try in #general, and a message in #policy-questions
 * to try *Find the source* on.
 *
 * @param port the first port to try.
 */
export async function openPlayground(port: number, knowledge: Knowledge): Promise<LocalServer> {
  // Loaded lazily: not needed on Discord.
  const { startPlayground } = await import('discord-simulator');
  const title = knowledge.articles[0]?.title ?? 'Questions';
  const discord = await startPlayground({ ...describeSampleServer(title), port });
  const [fact] = knowledge.facts;
  if (fact) await discord.user('Mo').send(fact.statement, { in: 'policy-questions' });
  const questions = listSampleQuestions(knowledge);
  if (questions.length > 0)
    await discord
      .user('Mo')
      .send(`Questions to try with /ask:\n${questions.map((each) => `- ${each}`).join('\n')}`);
  const { address: page, token, api } = discord;
  const command = listCommandTopics(knowledge)[0]?.command ?? 'ask';
  return { page, token, api, command, stop: () => discord.stop() };
}

/** How many questions are shown. */
const MAX_QUESTIONS = 3;

/** Returns the first questions of statements that stand far from each other. */
function listSampleQuestions({ facts }: Knowledge): string[] {
  const step = Math.max(1, Math.floor(facts.length / MAX_QUESTIONS));
  const asked = facts.filter(({ asks }) => asks.length > 0);
  return asked
    .filter((_, i) => i % step === 0)
    .flatMap(({ asks }) => asks[0] ?? [])
    .slice(0, MAX_QUESTIONS);
}

/** Returns the startup message shown without a token: the page's URL and what to try. */
export function describePlayground({ page, command }: LocalServer): string {
  return `Footnote is running in a local Discord: ${page}
Open it and type /${command}, mention @Footnote in the thread, or use Find the source from a message's menu.
With a DISCORD_TOKEN in .env it runs on Discord instead (see README.md). Press Ctrl+C to stop.`;
}
