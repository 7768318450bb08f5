import type { Knowledge } from '../../knowledge/knowledge.ts';
import { describeUnknownArticle, listArticleTitles } from '../../presentation/article-text.ts';
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
): MessageDraft {
  return toDraft({
    summary: describeUnknownArticle(name, articles),
    detail:
      articles.length <= MAX_NAMED_ARTICLES
        ? `I answer from ${listArticleTitles(articles)}.`
        : 'Choose one from the list that appears as you type, or see /sources.',
  });
}

/** Composes an apology with the reference that finds the failure in the log. */
export function composeApology({ reference }: ApologyView): MessageDraft {
  return toDraft(describeFailure(reference));
}

/** Composes a short message to one member. */
export function composeNotice({ notice, amount }: NoticeView): MessageDraft {
  return toDraft(describeNotice(notice, amount));
}

function toDraft({ summary, detail }: NoticeText): MessageDraft {
  return createDraft([bold(summary), plain(detail)]);
}
