import type { Knowledge } from '../../knowledge/knowledge.ts';
import { describeTopic } from '../../presentation/fact-text.ts';
import { describeSilence } from '../../presentation/verdict-text.ts';
import { topicReference } from '../components/topic-reference.ts';
import { listTopicFacts } from '../library/topic-facts.ts';
import { buildFactSections } from './fact-sections.ts';
import { createSection, type MessageDraft, type MessageLayout } from './message-draft.ts';
import { bold, plain } from './message-line.ts';
import { pageThrough } from './pager.ts';
import type { TopicView } from './view.ts';

/** Composes all statements of a topic. */
export function composeTopic(
  { topic, article }: TopicView,
  layout: MessageLayout,
  knowledge: Knowledge,
): MessageDraft {
  const facts = listTopicFacts(topic, knowledge);
  const title = knowledge.topics.find(({ id }) => id === topic)?.title ?? topic;
  return {
    lead: [plain(describeTopic(title, facts.length))],
    sections:
      facts.length > 0
        ? buildFactSections(facts, layout)
        : [createSection([bold(describeSilence(knowledge.articles))])],
    pager: pageThrough('topic', topicReference(topic, article)),
    rows: [],
  };
}
