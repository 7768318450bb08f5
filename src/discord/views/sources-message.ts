import type { Article, Fact, Knowledge } from '../../knowledge/types.ts';
import { describeArticle } from '../../presentation/article-text.ts';
import { pluralize } from '../../presentation/plural.ts';
import type { MessageDraft, MessageLayout } from './message-draft.ts';
import type { MessageLine } from './message-line.ts';
import { pageThrough } from './pager.ts';
import type { SourcesView } from './view.ts';

/** The articles and what is known of each. */
export function composeSources(
  _view: SourcesView,
  _layout: MessageLayout,
  knowledge: Knowledge,
): MessageDraft {
  const { articles, facts } = knowledge;
  const lead = `I answer from ${pluralize(articles.length, 'article')}, with ${pluralize(facts.length, 'fact')} taken from ${articles.length === 1 ? 'it' : 'them'}.`;
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

function describeSource(article: Article, facts: readonly Fact[]): MessageLine[] {
  const own = facts.filter((fact) => fact.article === article);
  const size = `${pluralize(own.length, 'fact')} from ${pluralize(article.paragraphs.length, 'paragraph')}`;
  return [
    { style: 'bold', text: article.title },
    ...[size, ...describeArticle(article)].map((text): MessageLine => ({ style: 'plain', text })),
  ];
}
