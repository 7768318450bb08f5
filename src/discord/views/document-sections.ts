import type { DocumentValue, MetadataAnswer } from '../../matching/api/verdict.ts';
import { describeDocumentValue, locateFrontMatter } from '../../presentation/document-text.ts';
import { joinTexts, linkTo } from '../../presentation/rich-text.ts';
import { createSection, type MessageDraft, type MessageSection } from './message-draft.ts';
import { bold, type MessageLine, quote } from './message-line.ts';

/** Composes an answer about documents themselves, a section for each. */
export function composeMetadata(lead: MessageLine[], { values }: MetadataAnswer): MessageDraft {
  return { lead, sections: values.map(buildSection), pager: null, rows: [] };
}

function buildSection(value: DocumentValue): MessageSection {
  const { statement, source } = describeDocumentValue(value);
  const lines = [bold(statement)];
  if (source !== null) lines.push(quoteField(value, source));
  const { article } = value;
  return { ...createSection(lines, joinTexts(locateFrontMatter(article))), article };
}

/** Quotes a field; an address is a link. */
function quoteField({ property, value }: DocumentValue, source: string): MessageLine {
  return quote(
    property === 'url' && value !== null ? joinTexts('url: ', linkTo(value, value)) : source,
  );
}
