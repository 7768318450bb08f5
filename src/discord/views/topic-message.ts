import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Translator } from '../../presentation/messages/translator.ts';
import { nameTopic } from '../../presentation/topic-text.ts';
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
  t: Translator,
): MessageDraft {
  const facts = listTopicFacts(topic, knowledge);
  const found = knowledge.topics.find(({ id }) => id === topic);
  const title = found === undefined ? topic : nameTopic(found, t);
  return {
    lead: [plain(t.text('answer.topic', { title, count: facts.length }))],
    sections:
      facts.length > 0
        ? buildFactSections(facts, layout, t)
        : [createSection([bold(describeSilence(knowledge.articles, t))])],
    pager: pageThrough('topic', topicReference(topic, article)),
    rows: [],
  };
}
