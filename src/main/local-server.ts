import type { Knowledge } from '../knowledge/knowledge.ts';

/** A Discord on this machine, for whoever has no bot account yet. */
export interface LocalServer {
  /** Address of the page. */
  page: string;
  /** What the bot logs in with. */
  token: string;
  api: string;
  stop(): Promise<void>;
}

/**
 * Starts the local Discord and its page, with a message in #policy-questions whose source can be
 * looked up.
 *
 * @param port the first port to try.
 */
export async function openPlayground(port: number, { facts }: Knowledge): Promise<LocalServer> {
  // Not loaded where Footnote runs on Discord.
  const { startPlayground } = await import('../local-discord/playground/playground-server.ts');
  const discord = await startPlayground({ port });
  const [fact] = facts;
  if (fact) await discord.member('Mo').posts(fact.statement, { in: discord.guild.policyQuestions });
  const { address: page, token, api } = discord;
  return { page, token, api, stop: () => discord.stop() };
}

/** What to tell whoever started Footnote without a token: where it is and what to try. */
export function describePlayground({ page }: LocalServer): string {
  return `Footnote runs on this machine, in a Discord of its own: ${page}
Open it and type /who-visited, mention @Footnote in the thread, or use Find the source from a message's menu.
With a DISCORD_TOKEN in .env it runs on Discord instead (README.md says how). Ctrl+C stops it.`;
}
