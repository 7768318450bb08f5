import type { Knowledge } from '../../knowledge/types.ts';
import { pluralize } from '../../presentation/plural.ts';
import { topicReference } from '../components/topic-reference.ts';
import { listTopicFacts } from '../library/topic-facts.ts';
import { buildFactSections } from './fact-sections.ts';
import type { MessageDraft, MessageLayout, MessageSection } from './message-draft.ts';
import { pageThrough } from './pager.ts';
import type { TopicView } from './view.ts';

/** All statements of a topic. */
export function composeTopic(
  view: TopicView,
  layout: MessageLayout,
  knowledge: Knowledge,
): MessageDraft {
  const facts = listTopicFacts(view.topic, knowledge);
  const title = knowledge.topics.find((topic) => topic.id === view.topic)?.title ?? view.topic;
  const none: MessageSection = {
    lines: [{ style: 'bold', text: 'The article does not say.' }],
    footer: null,
    facts: [],
  };
  return {
    lead: [{ style: 'plain', text: `${title}: ${pluralize(facts.length, 'statement')}` }],
    sections: facts.length > 0 ? buildFactSections(facts, layout) : [none],
    pager: pageThrough('topic', topicReference(view.topic, view.article)),
    rows: [],
  };
}
