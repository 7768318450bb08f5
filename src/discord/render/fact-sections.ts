import type { Fact } from '../../knowledge/knowledge.ts';
import { REFERENCES_PER_ID } from '../components/fact-reference.ts';
import { type ContextLine, showLines } from './context-line.ts';
import type { Layout, Section } from './message-draft.ts';
import { describeCertainty, describePlace } from './wording.ts';

/**
 * Statements with the sentences they rest on. Statements of one sentence share its quotation; the
 * sentences come in the order of their first statement. Where a sentence carries more statements than
 * one section holds, it is quoted again.
 */
export function makeFactSections(facts: readonly Fact[], layout: Layout): Section[] {
  const sections: Section[] = [];
  for (const group of groupBySentence(facts)) {
    let held: Fact[] = [];
    for (const fact of group) {
      const wider = [...held, fact];
      const fits = showLines(makeLines(wider)).length <= layout.section;
      if (held.length > 0 && (!fits || wider.length > REFERENCES_PER_ID)) {
        sections.push(makeSection(held));
        held = [fact];
      } else {
        held = wider;
      }
    }
    sections.push(makeSection(held));
  }
  return sections;
}

function groupBySentence(facts: readonly Fact[]): Fact[][] {
  const groups = Map.groupBy(facts, (fact) =>
    [fact.article.slug, fact.paragraph, fact.sentence].join('/'),
  );
  return [...groups.values()];
}

function makeSection(facts: Fact[]): Section {
  const [first] = facts;
  return { lines: makeLines(facts), footer: first ? describePlace(first) : null, facts };
}

function makeLines(facts: Fact[]): ContextLine[] {
  const lines: ContextLine[] = facts.flatMap((fact) => [
    { style: 'bold', text: fact.statement },
    { style: 'small', text: describeCertainty(fact) },
  ]);
  if (facts[0]) lines.push({ style: 'quote', text: facts[0].quote });
  return lines;
}
