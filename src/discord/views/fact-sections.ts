import type { Fact } from '../../knowledge/types.ts';
import { describeCertainty, describeLocation } from '../../presentation/fact-text.ts';
import { REFERENCES_PER_ID } from '../components/fact-reference.ts';
import type { MessageLayout, MessageSection } from './message-draft.ts';
import { formatLines, type MessageLine } from './message-line.ts';

/**
 * Statements with the sentences they rest on. Statements of one sentence share its quotation; the
 * sentences come in the order of their first statement. Where a sentence carries more statements than
 * one section holds, it is quoted again.
 */
export function buildFactSections(facts: readonly Fact[], layout: MessageLayout): MessageSection[] {
  const sections: MessageSection[] = [];
  for (const group of groupBySentence(facts)) {
    let held: Fact[] = [];
    for (const fact of group) {
      const wider = [...held, fact];
      const fits = formatLines(buildLines(wider)).length <= layout.section;
      if (held.length > 0 && (!fits || wider.length > REFERENCES_PER_ID)) {
        sections.push(buildSection(held));
        held = [fact];
      } else {
        held = wider;
      }
    }
    sections.push(buildSection(held));
  }
  return sections;
}

function groupBySentence(facts: readonly Fact[]): Fact[][] {
  const groups = Map.groupBy(facts, (fact) =>
    [fact.article.slug, fact.paragraph, fact.sentence].join('/'),
  );
  return [...groups.values()];
}

function buildSection(facts: Fact[]): MessageSection {
  const [first] = facts;
  return { lines: buildLines(facts), footer: first ? describeLocation(first) : null, facts };
}

function buildLines(facts: Fact[]): MessageLine[] {
  const lines: MessageLine[] = facts.flatMap((fact) => [
    { style: 'bold', text: fact.statement },
    { style: 'small', text: describeCertainty(fact) },
  ]);
  if (facts[0]) lines.push({ style: 'quote', text: facts[0].quote });
  return lines;
}
