import type { Knowledge } from '../../knowledge/knowledge.ts';
import { describeUnknownArticle, listArticleTitles } from '../../presentation/article-text.ts';
import type { Translator } from '../../presentation/messages/translator.ts';
import {
  describeFailure,
  describeNotice,
  type NoticeText,
} from '../../presentation/notice-text.ts';
import { createDraft, type MessageDraft, type MessageLayout } from './message-draft.ts';
import { bold, plain } from './message-line.ts';
import type { ApologyView, NoticeView, UnknownArticleView } from './view.ts';

/** The most articles that are named in place of an unknown one; `/sources` lists more. */
const MAX_NAMED_ARTICLES = 5;

/** Composes that there is no single article of that name, and which articles there are. */
export function composeUnknownArticle(
  { name }: UnknownArticleView,
  _layout: MessageLayout,
  { articles }: Knowledge,
  t: Translator,
): MessageDraft {
  return toDraft({
    summary: describeUnknownArticle(name, articles, t),
    detail:
      articles.length <= MAX_NAMED_ARTICLES
        ? t.text('sources.titles', { titles: listArticleTitles(articles, t) })
        : t.text('sources.choose'),
  });
}

/** Composes an apology with the reference that finds the failure in the log. */
export function composeApology(
  { reference }: ApologyView,
  _layout: MessageLayout,
  _knowledge: Knowledge,
  t: Translator,
): MessageDraft {
  return toDraft(describeFailure(reference, t));
}

/** Composes a short message to one member. */
export function composeNotice(
  { notice, amount = 0 }: NoticeView,
  _layout: MessageLayout,
  _knowledge: Knowledge,
  t: Translator,
): MessageDraft {
  return toDraft(describeNotice(notice, amount, t));
}

function toDraft({ summary, detail }: NoticeText): MessageDraft {
  return createDraft([bold(summary), plain(detail)]);
}
