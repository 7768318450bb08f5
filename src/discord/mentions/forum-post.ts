import { ChannelType, type Message } from 'discord.js';
import type { AskOptions } from '../../matching/api/thread.ts';
import type { Verdict } from '../../matching/api/verdict.ts';
import type { GuildContext } from '../guild-context.ts';
import type { VerdictView } from '../views/view.ts';

/** Channels whose threads are posts. */
const FORUMS: readonly ChannelType[] = [ChannelType.GuildForum, ChannelType.GuildMedia];

/** Whether a message is the first one of a post in a forum: it has the id of the post's thread. */
export function isFirstOfPost({ id, channel }: Pick<Message, 'id' | 'channel'>): boolean {
  if (!channel.isThread() || channel.id !== id) return false;
  const { parent } = channel;
  return parent !== null && FORUMS.includes(parent.type);
}

/**
 * Answers a new post: its first message with its title as context, or else its title.
 *
 * @param text the first message, without markup.
 */
export async function answerPost(
  title: string,
  text: string,
  context: GuildContext,
): Promise<VerdictView> {
  const ask = async (question: string, options: AskOptions): Promise<Verdict> => {
    await context.scheduler.acquire(false);
    return context.library().matcher.ask(question, options);
  };
  const byText = text === '' ? null : await ask(text, { thread: { title, turns: [] } });
  const isAnswered = byText !== null && byText.outcome !== 'no-answer';
  const byTitle = isAnswered ? byText : await ask(title, {});
  const verdict = byTitle.outcome === 'no-answer' ? (byText ?? byTitle) : byTitle;
  return { kind: 'verdict', question: null, verdict, isPost: true };
}
