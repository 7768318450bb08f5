import type { Fact } from '../../knowledge/knowledge.ts';
import { type FactGroup, groupFacts, makeGroup } from '../../presentation/fact-groups.ts';
import { writeFootnote } from '../../presentation/fact-text.ts';
import { areVerbatim, describeStandings } from '../../presentation/kind-text.ts';
import type { Translator } from '../../presentation/messages/translator.ts';
import { listPassages } from '../../presentation/passage-list.ts';
import { REFERENCES_PER_ID } from '../components/fact-reference.ts';
import type { MessageLayout, MessageSection } from './message-draft.ts';
import { bold, formatLines, type MessageLine, plain, small } from './message-line.ts';

/**
 * Builds sections of statements with what they are quoted from. Statements from one sentence, or from one list, share its
 * quotation; quotations are in the order of their first statements. One with more statements than fit one section is quoted
 * again, of a list with those items that the statements are of.
 */
export function buildFactSections(
  facts: readonly Fact[],
  layout: MessageLayout,
  t: Translator,
): MessageSection[] {
  const sections: MessageSection[] = [];
  for (const group of groupFacts(facts)) {
    let current: Fact[] = [];
    for (const fact of group.facts) {
      const extended = [...current, fact];
      const fits = formatLines(buildLines(makeGroup(extended), t)).length <= layout.section;
      if (current.length > 0 && (!fits || extended.length > REFERENCES_PER_ID)) {
        sections.push(buildSection(current, t));
        current = [fact];
      } else {
        current = extended;
      }
    }
    sections.push(buildSection(current, t));
  }
  return sections;
}

function buildSection(facts: Fact[], t: Translator): MessageSection {
  const group = makeGroup(facts);
  const [first] = facts;
  const footnote = first === undefined ? null : writeFootnote(first.article, group.passages, t);
  return { lines: buildLines(group, t), footnote, facts };
}

function buildLines({ facts, passages }: FactGroup, t: Translator): MessageLine[] {
  const [first] = facts;
  if (first === undefined) return [];
  const { each, all } = describeStandings(facts, t);
  const isQuoted = each.every((standing) => standing === null) && areVerbatim(facts, passages);
  const statements = isQuoted ? [] : facts;
  const lines = statements.flatMap((fact, i) => [
    // Statements are set apart from each other.
    ...(i > 0 ? [plain('')] : []),
    bold(fact.statement),
    ...[each[i] ?? []].flat().map(small),
  ]);
  if (all !== null) lines.push(small(all));
  const style = isQuoted && passages.length === 1 ? 'quote-bold' : 'quote';
  return [
    ...lines,
    ...listPassages(first.article, passages).map((text): MessageLine => ({ style, ...text })),
  ];
}
