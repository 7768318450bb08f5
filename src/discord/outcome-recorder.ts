import type { Fact, Knowledge } from '../knowledge/knowledge.ts';
import type { GuildContext } from './guild-context.ts';
import { listTopicFacts } from './library/topic-facts.ts';
import { MAX_LISTED_FACTS } from './views/pager.ts';
import type { View } from './views/view.ts';

/** A public message that shows a view. */
export interface ShownMessage {
  id: string;
  channelId: string;
}

/** A question and its asker. */
export interface AskedQuestion {
  /** The id of the member. */
  member: string;
  /** `null` where the view does not answer a question. */
  question: string | null;
}

/**
 * Records the outcome of a question: that it has no answer, or which message answers it.
 *
 * @param message `null` where only the asker sees it: nothing is recorded then.
 */
export function recordOutcome(
  view: View,
  { member, question }: AskedQuestion,
  message: ShownMessage | null,
  context: GuildContext,
): void {
  if (message === null) return;
  const { memory, writer, server } = context;
  if (view.kind === 'verdict' && view.verdict.outcome === 'no-answer') {
    if (view.verdict.reason === 'empty' || question === null) return;
    writer.enqueue(() => memory.recordUnanswered(server, question));
  }
  const facts = listShownFacts(view, context.library().knowledge);
  if (facts.length === 0) return;
  const { id, channelId: channel } = message;
  writer.enqueue(() =>
    memory.recordAnswer({ message: id, channel, server, member, question, facts }),
  );
}

/** Lists the facts that a view shows, to be corrected when they change. */
function listShownFacts(view: View, knowledge: Knowledge): readonly Fact[] {
  if (view.kind === 'topic') return listTopicFacts(view.topic, knowledge);
  if (view.kind === 'shared') return view.facts.slice(0, MAX_LISTED_FACTS);
  if (view.kind !== 'verdict' || view.verdict.outcome !== 'answer') return [];
  return view.verdict.facts.slice(0, MAX_LISTED_FACTS).map(({ fact }) => fact);
}
