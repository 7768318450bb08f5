import type { Article } from '../knowledge/knowledge.ts';
import type { Translator } from './messages/translator.ts';

type InLanguage = Pick<Article, 'language'>;

/** Says in which languages statements and quotes are, where they are not in that of the interface; `null` otherwise. */
export function describeLanguage(articles: Iterable<InLanguage>, t: Translator): string | null {
  const language = listOtherLanguages(articles, t);
  return language === null ? null : t.text('language.note', { language });
}

/** Asks for questions in the documents' languages, where the interface has another one; `null` otherwise. */
export function requestLanguage(articles: Iterable<InLanguage>, t: Translator): string | null {
  const language = listOtherLanguages(articles, t);
  return language === null ? null : t.text('language.ask', { language });
}

function listOtherLanguages(articles: Iterable<InLanguage>, t: Translator): string | null {
  const tags = new Set([...articles].flatMap(({ language }) => language ?? []));
  const others = [...tags].filter((tag) => baseOf(tag) !== baseOf(t.locale));
  return others.length === 0 ? null : t.list(others.map((tag) => t.language(tag)));
}

/** "pt" for "pt-BR". */
const baseOf = (tag: string) => tag.split('-', 1)[0]?.toLowerCase();
