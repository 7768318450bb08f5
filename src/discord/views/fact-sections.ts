import type { Fact } from '../../knowledge/knowledge.ts';
import { quotePassage } from '../../presentation/citation/passage-text.ts';
import { describeCertainty, writeFootnote } from '../../presentation/fact-text.ts';
import { REFERENCES_PER_ID } from '../components/fact-reference.ts';
import type { MessageLayout, MessageSection } from './message-draft.ts';
import { bold, formatLines, type MessageLine, quote, small } from './message-line.ts';

/**
 * Builds sections of statements with their source sentences. Statements from one sentence share its
 * quotation; sentences are in the order of their first statements. A sentence with more statements
 * than fit one section is quoted again.
 */
export function buildFactSections(facts: readonly Fact[], layout: MessageLayout): MessageSection[] {
  const sections: MessageSection[] = [];
  for (const group of groupBySentence(facts)) {
    let current: Fact[] = [];
    for (const fact of group) {
      const extended = [...current, fact];
      const fits = formatLines(buildLines(extended)).length <= layout.section;
      if (current.length > 0 && (!fits || extended.length > REFERENCES_PER_ID)) {
        sections.push(buildSection(current));
        current = [fact];
      } else {
        current = extended;
      }
    }
    sections.push(buildSection(current));
  }
  return sections;
}

function groupBySentence(facts: readonly Fact[]): Fact[][] {
  const groups = Map.groupBy(facts, ({ article, paragraph, sentence }) =>
    [article.slug, paragraph, sentence].join('/'),
  );
  return [...groups.values()];
}

function buildSection(facts: Fact[]): MessageSection {
  const [first] = facts;
  return { lines: buildLines(facts), footnote: first ? writeFootnote(first) : null, facts };
}

function buildLines(facts: Fact[]): MessageLine[] {
  const lines = facts.flatMap((fact) => [bold(fact.statement), small(describeCertainty(fact))]);
  if (facts[0]) lines.push(quote(quotePassage(facts[0])));
  return lines;
}
