import type { Article, Fact, Knowledge, Paragraph } from '../../knowledge/knowledge.ts';
import { factReference } from '../components/fact-reference.ts';
import { topicReference } from '../components/topic-reference.ts';
import type { ContextLine } from './context-line.ts';
import { makeFactSections } from './fact-sections.ts';
import type { Layout, MessageDraft, Section } from './message-draft.ts';
import { pageThrough } from './pager.ts';
import { makeAskButtons } from './suggestion-buttons.ts';
import { listTopic, pickExamples } from './topic-list.ts';
import type { ContextView, HelpView, SourcesView, TopicView } from './view.ts';
import { count, describeArticle } from './wording.ts';

/** All statements of a topic. */
export function composeTopic(view: TopicView, layout: Layout, knowledge: Knowledge): MessageDraft {
  const facts = listTopic(view.topic, knowledge);
  const title = knowledge.topics.find((topic) => topic.id === view.topic)?.title ?? view.topic;
  const none: Section = {
    lines: [{ style: 'bold', text: 'The article does not say.' }],
    footer: null,
    facts: [],
  };
  return {
    lead: [{ style: 'plain', text: `${title}: ${count(facts.length, 'statement')}` }],
    sections: facts.length > 0 ? makeFactSections(facts, layout) : [none],
    pager: pageThrough('topic', topicReference(view.topic, view.article)),
    rows: [],
  };
}

/** The paragraph a statement comes from; its sentence stands on a line of its own, in bold. */
export function composeContext(view: ContextView): MessageDraft {
  const { fact } = view;
  const { article } = fact;
  const paragraph = article.paragraphs[fact.paragraph - 1];
  if (!paragraph) throw new Error(`fact ${fact.key}: paragraph ${fact.paragraph} is not there`);
  const footer = `${article.title}, paragraph ${fact.paragraph} of ${article.paragraphs.length}`;
  const lead = `In context: sentence ${fact.sentence} of ${paragraph.sentences.length} is the one in bold.`;
  return {
    lead: [{ style: 'plain', text: lead }],
    sections: [{ lines: markSentence(paragraph, fact.sentence), footer, facts: [] }],
    pager: pageThrough('paragraph', factReference(fact)),
    rows: [],
  };
}

/** @param number which sentence, from 1. */
function markSentence(paragraph: Paragraph, number: number): ContextLine[] {
  const { text, sentences } = paragraph;
  let start = 0;
  let end = 0;
  // Walked through one by one, since a paragraph may say the same sentence twice.
  for (const sentence of sentences.slice(0, number)) {
    start = text.indexOf(sentence.text, end);
    end = start + sentence.text.length;
  }
  const lines: ContextLine[] = [
    { style: 'quote', text: text.slice(0, start).trimEnd() },
    { style: 'quote-bold', text: text.slice(start, end) },
    { style: 'quote', text: text.slice(end).trimStart() },
  ];
  return lines.filter((line) => line.text !== '');
}

/** The articles and what is known of each. */
export function composeSources(
  _view: SourcesView,
  _layout: Layout,
  knowledge: Knowledge,
): MessageDraft {
  const { articles, facts } = knowledge;
  const lead = `I answer from ${count(articles.length, 'article')}, with ${count(facts.length, 'fact')} taken from ${articles.length === 1 ? 'it' : 'them'}.`;
  return {
    lead: [{ style: 'plain', text: `${lead}${describeLoading(knowledge)}` }],
    sections: articles.map((article) => ({
      lines: describeSource(article, facts),
      footer: null,
      facts: [],
    })),
    pager: pageThrough('sources', ''),
    rows: [],
  };
}

/** " Last loaded 2024-03-14 06:30 UTC.", where it is known. */
function describeLoading({ loadedAt }: Knowledge): string {
  if (loadedAt === undefined) return '';
  return ` Last loaded ${new Date(loadedAt).toISOString().slice(0, 16).replace('T', ' ')} UTC.`;
}

function describeSource(article: Article, facts: readonly Fact[]): ContextLine[] {
  const own = facts.filter((fact) => fact.article === article);
  const size = `${count(own.length, 'fact')} from ${count(article.paragraphs.length, 'paragraph')}`;
  return [
    { style: 'bold', text: article.title },
    ...[size, ...describeArticle(article)].map((text): ContextLine => ({ style: 'plain', text })),
  ];
}

/** What Footnote can and cannot answer, with questions to try. */
export function composeHelp(_view: HelpView, _layout: Layout, knowledge: Knowledge): MessageDraft {
  const examples = pickExamples(knowledge);
  const { buttons, unlabelled } = makeAskButtons(examples);
  const titles = knowledge.articles.map((article) => `“${article.title}”`).join(', ');
  const lines: ContextLine[] = [
    {
      style: 'bold',
      text: 'I answer questions from articles, with the sentence each answer rests on.',
    },
    {
      style: 'plain',
      text: `I can answer what ${titles} says: who, what, where, when and how many.`,
    },
    {
      style: 'plain',
      text: 'I cannot give opinions, look anything up elsewhere, or answer what the article leaves open. Then I say that it does not say.',
    },
    {
      style: 'plain',
      text: 'Ask with /ask, or mention me in a channel, in a thread or in a direct message. /who-visited and /what-was-discussed list all statements on a subject, /sources the articles. In the menu of a message, under Apps, “Find the source” looks up what it says.',
    },
    { style: 'plain', text: 'Add private: True to a command to keep the answer to yourself.' },
  ];
  if (examples.length > 0) lines.push({ style: 'plain', text: 'Try one of these:' });
  lines.push(...unlabelled.map((text): ContextLine => ({ style: 'plain', text: `“${text}”` })));
  return { lead: [], sections: [{ lines, footer: null, facts: [] }], pager: null, rows: [buttons] };
}
