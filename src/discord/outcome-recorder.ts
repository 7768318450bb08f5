import type { Fact, Knowledge } from '../knowledge/knowledge.ts';
import type { GuildContext } from './guild-context.ts';
import { LIST_LIMIT } from './render/pager.ts';
import { listTopic } from './render/topic-list.ts';
import type { View } from './render/view.ts';

/** A message that shows a view, for everybody. */
export interface ShownMessage {
  id: string;
  channelId: string;
}

/** What was asked, and by whom. */
export interface AskedQuestion {
  member: string;
  /** `null` where the view has no question of its own. */
  question: string | null;
}

/** The statements that a view rests on, and that a correction has to reach. */
function listShown(view: View, knowledge: Knowledge): readonly Fact[] {
  if (view.kind === 'topic') return listTopic(view.topic, knowledge);
  if (view.kind === 'shared') return view.facts.slice(0, LIST_LIMIT);
  if (view.kind !== 'verdict' || view.verdict.outcome !== 'answer') return [];
  return view.verdict.facts.slice(0, LIST_LIMIT).map(({ fact }) => fact);
}

/**
 * Notes what a question came to: that it has no answer, or which message answers it.
 *
 * @param message `null` where only the asker sees it: nobody could correct that.
 */
export function recordOutcome(
  view: View,
  { member, question }: AskedQuestion,
  message: ShownMessage | null,
  here: GuildContext,
): void {
  const { memory, writer, server } = here;
  if (view.kind === 'verdict' && view.verdict.outcome === 'no-answer') {
    if (view.verdict.reason === 'empty' || question === null) return;
    writer.enqueue(() => memory.recordUnanswered(server, question));
  }
  const facts = listShown(view, here.library().knowledge);
  if (message === null) return;
  const { id, channelId: channel } = message;
  if (facts.length > 0)
    writer.enqueue(() =>
      memory.recordAnswer({ message: id, channel, server, member, question, facts }),
    );
}
