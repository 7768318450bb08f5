import type { Article, Fact, Knowledge } from '../../knowledge/knowledge.ts';
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
  const sections = new Map<Article, readonly string[]>();
  for (const fact of facts) {
    const { article, statement, quote, draft } = fact;
    if (draft === true || statement === quote) continue;
    const titles = sections.get(article) ?? listSections(article);
    sections.set(article, titles);
    for (const shift of findMeaningShifts(statement, readSource(fact, titles))) {
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

function listSections({ paragraphs }: Article): string[] {
  return [...new Set(paragraphs.flatMap(({ block }) => block?.section?.path ?? []))];
}

function readSource(fact: Fact, titles: readonly string[]): StatementSource {
  const { article, quote, paragraph } = fact;
  const block = article.paragraphs[paragraph - 1]?.block;
  const path = block?.section?.path ?? [];
  return {
    quote,
    leadIn: block?.leadIn ?? '',
    around: [...path.toReversed(), ...(block?.heads ?? []), article.title],
    elsewhere: titles.filter((title) => !path.includes(title)),
    links: [
      ...(article.url === null ? [] : [article.url]),
      ...article.paragraphs
        .flatMap((one) => [...(one.block?.passages ?? []), one.block?.section ?? { links: [] }])
        .flatMap(({ links: own }) => own.map(({ url }) => url)),
    ],
  };
}
