import type { Article, Fact, Knowledge } from '../../knowledge/knowledge.ts';
import { blockOf, passagesOf } from '../../knowledge/place.ts';
import type { Finding } from './finding.ts';
import { findKindShift } from './kind-shift.ts';
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
    const { article, statement, quote, kind = null, draft } = fact;
    if (draft === true || (statement === quote && kind === null)) continue;
    const outline = outlines.get(article) ?? readOutline(article);
    outlines.set(article, outline);
    const source = readSource(fact, outline);
    const shifts = statement === quote ? [] : findMeaningShifts(statement, source);
    for (const shift of [...shifts, ...[findKindShift(kind, source) ?? []].flat()]) {
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

function readSource(fact: Fact, { titles, links }: Outline): StatementSource {
  const { article } = fact;
  const passages = passagesOf(fact);
  const blocks = passages.map(({ paragraph }) => blockOf(article, paragraph));
  const path = blocks.flatMap((block) => block?.section?.path ?? []);
  const heads = blocks.flatMap((block) => block?.heads ?? []);
  return {
    // As sentences, so that clauses end where passages do.
    quote: passages.map(({ text }) => text.replace(/[^.!?:;]$/u, '$&.')).join(' '),
    leadIn: blocks[0]?.leadIn ?? '',
    around: [...new Set([...path.toReversed(), ...heads]), article.title],
    elsewhere: titles.filter((title) => !path.includes(title)),
    links,
  };
}
