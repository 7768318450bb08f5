import type { Knowledge } from '../../knowledge/knowledge.ts';
import { describeArticle, describeCollection } from '../../presentation/article-text.ts';
import type { Translator } from '../../presentation/messages/translator.ts';
import { outlineArticle } from '../../presentation/outline-text.ts';
import { createSection, type MessageDraft, type MessageLayout } from './message-draft.ts';
import { bold, plain } from './message-line.ts';
import { pageThrough } from './pager.ts';
import type { SourcesView } from './view.ts';

/** Composes the articles, what is known of each, and an outline of what it answers. */
export function composeSources(
  _view: SourcesView,
  _layout: MessageLayout,
  knowledge: Knowledge,
  t: Translator,
): MessageDraft {
  const { articles, facts, topics } = knowledge;
  return {
    lead: [plain(describeCollection(knowledge, t))],
    sections: articles.map((article) =>
      createSection([
        bold(article.title),
        ...describeArticle(article, facts, t).map(plain),
        ...outlineArticle(article, facts, topics, t).map(plain),
      ]),
    ),
    pager: pageThrough('sources', ''),
    rows: [],
  };
}
