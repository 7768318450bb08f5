import type { DocumentValue, MetadataAnswer } from '../../matching/api/verdict.ts';
import { describeDocumentValue, locateFrontMatter } from '../../presentation/document-text.ts';
import type { Translator } from '../../presentation/messages/translator.ts';
import { joinTexts, linkTo } from '../../presentation/rich-text.ts';
import { createSection, type MessageDraft, type MessageSection } from './message-draft.ts';
import { bold, type MessageLine, quote } from './message-line.ts';

/** Composes an answer about documents themselves, a section for each. */
export function composeMetadata(
  lead: MessageLine[],
  { values }: MetadataAnswer,
  t: Translator,
): MessageDraft {
  return { lead, sections: values.map((value) => buildSection(value, t)), pager: null, rows: [] };
}

function buildSection(value: DocumentValue, t: Translator): MessageSection {
  const { statement, source } = describeDocumentValue(value, t);
  const lines = [bold(statement)];
  if (source !== null) lines.push(quoteField(value, source));
  const { article } = value;
  return { ...createSection(lines, joinTexts(locateFrontMatter(article, t))), article };
}

/** Quotes a field; an address is a link. */
function quoteField({ property, value }: DocumentValue, source: string): MessageLine {
  return quote(
    property === 'url' && value !== null ? joinTexts('url: ', linkTo(value, value)) : source,
  );
}
