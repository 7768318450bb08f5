import type { DocumentValue, MetadataAnswer } from '../../matching/api/verdict.ts';
import { describeDocumentValue, locateFrontMatter } from '../../presentation/document-text.ts';
import { createSection, type MessageDraft, type MessageSection } from './message-draft.ts';
import { bold, type MessageLine } from './message-line.ts';

/** Composes an answer about documents themselves, a section for each. */
export function composeMetadata(lead: MessageLine[], { values }: MetadataAnswer): MessageDraft {
  return { lead, sections: values.map(buildSection), pager: null, rows: [] };
}

function buildSection(value: DocumentValue): MessageSection {
  const { statement, source } = describeDocumentValue(value);
  const lines = [bold(statement)];
  if (source !== null) lines.push(quoteField(value, source));
  const { article } = value;
  return { ...createSection(lines, locateFrontMatter(article)), article };
}

/** Quotes a field; an address is a link. */
function quoteField({ property, value }: DocumentValue, source: string): MessageLine {
  if (property !== 'url' || value === null) return { style: 'quote', text: source };
  // In angle brackets Discord adds no preview. A parsed address has no bracket of its own.
  return { style: 'ready', text: `> url: <${new URL(value).href}>` };
}
