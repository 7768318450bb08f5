import type { Article, Fact, Knowledge } from '../../knowledge/knowledge.ts';
import { blockOf } from '../../knowledge/place.ts';
import type { Finding } from './finding.ts';
import type { StatementSource } from './meaning-shift.ts';
import { findMeaningShifts } from './meaning-shifts.ts';
import type { SourcePositions } from './source-positions.ts';

/** Reports statements that seem to mean something else than their source. Drafts are exempt. */
export async function checkMeaning(
  { facts }: Knowledge,
  positions: SourcePositions,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const outlines = new Map<Article, Outline>();
  for (const fact of facts) {
    const { article, statement, quote, draft } = fact;
    if (draft === true || statement === quote) continue;
    const outline = outlines.get(article) ?? readOutline(article);
    outlines.set(article, outline);
    for (const shift of findMeaningShifts(statement, readSource(fact, outline))) {
      findings.push({
        ...(await positions.ofFact(fact, 'statement')),
        severity: 'warning',
        kind: 'meaning',
        fact: fact.id,
        field: 'statement',
        ...shift,
      });
    }
  }
  return findings;
}

/** What the facts of an article have in common, read once for all of them. */
interface Outline {
  /** The titles of its sections. */
  titles: readonly string[];
  /** The addresses that it has and links to. */
  links: readonly string[];
}

function readOutline({ url, paragraphs }: Article): Outline {
  const blocks = paragraphs.flatMap(({ block }) => block ?? []);
  const linking = blocks.flatMap(({ passages, section }) => [
    ...passages,
    section ?? { links: [] },
  ]);
  const addresses = linking.flatMap(({ links }) => links.map((link) => link.url));
  return {
    titles: [...new Set(blocks.flatMap(({ section }) => section?.path ?? []))],
    links: [...(url === null ? [] : [url]), ...new Set(addresses)],
  };
}

function readSource(
  { article, quote, paragraph }: Fact,
  { titles, links }: Outline,
): StatementSource {
  const block = blockOf(article, paragraph);
  const path = block?.section?.path ?? [];
  return {
    quote,
    leadIn: block?.leadIn ?? '',
    around: [...path.toReversed(), ...(block?.heads ?? []), article.title],
    elsewhere: titles.filter((title) => !path.includes(title)),
    links,
  };
}
