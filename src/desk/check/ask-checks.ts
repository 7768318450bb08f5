import { normalizeAsk } from '../../knowledge/entries.ts';
import type { Fact, Knowledge } from '../../knowledge/knowledge.ts';
import type { AsyncMatcher } from '../../matching/index.ts';
import type { Finding } from './finding.ts';
import type { SourcePositions } from './source-positions.ts';

/** Reports asks that facts of two articles share; within one article they do not load. */
export async function checkSharedAsks(
  { facts }: Knowledge,
  positions: SourcePositions,
): Promise<Finding[]> {
  const owners = new Map<string, Fact>();
  const findings: Finding[] = [];
  for (const fact of facts) {
    for (const [at, ask] of fact.asks.entries()) {
      const key = normalizeAsk(ask);
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, fact);
      // Drafted asks are generated, and alike in many articles.
      else if (fact.draft !== true && owner.draft !== true) {
        findings.push({
          ...(await positions.ofFact(fact, 'asks', at)),
          severity: 'warning',
          kind: 'shared-ask',
          fact: fact.id,
          field: `asks[${at}]`,
          message: `"${ask}" is also an ask of "${owner.key}"`,
          fix: 'add to each what distinguishes it',
        });
      }
    }
  }
  return findings;
}

/** A fact's ask, and its index. */
export interface FactAsk {
  fact: Fact;
  ask: string;
  at: number;
}

/** Lists all facts' asks except drafts': the first of each fact, then the second of each, and so on. */
export function listFactAsks(facts: readonly Fact[]): FactAsk[] {
  return facts
    .filter(({ draft }) => draft !== true)
    .flatMap((fact) => fact.asks.map((ask, at) => ({ fact, ask, at })))
    .sort((a, b) => a.at - b.at);
}

/**
 * Reports asks that find another fact first.
 *
 * @param onTry called before each ask.
 */
export async function checkStolenAsks(
  asks: readonly FactAsk[],
  matcher: AsyncMatcher,
  positions: SourcePositions,
  onTry: () => void,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { fact, ask, at } of asks) {
    onTry();
    const preferred = await findPreferredFact(fact, ask, matcher);
    if (preferred === null) continue;
    findings.push({
      ...(await positions.ofFact(fact, 'asks', at)),
      severity: 'warning',
      kind: 'stolen-ask',
      fact: fact.id,
      field: `asks[${at}]`,
      message: `"${ask}" finds "${preferred.article === fact.article ? preferred.id : preferred.key}" first`,
      fix: 'add to the ask what only this fact states, or move it to the other fact',
    });
  }
  return findings;
}

/** Finds the fact that an ask finds instead of its own; `null` if it finds its own, or one with the same quote. */
async function findPreferredFact(
  fact: Fact,
  ask: string,
  matcher: AsyncMatcher,
): Promise<Fact | null> {
  const { verdict, candidates } = await matcher.explain(ask);
  const answered = verdict.outcome === 'answer' ? verdict.facts[0]?.fact : undefined;
  if (answered !== undefined && answered !== fact) return answered;
  // A curated ask answers as an exact match; its words have to rank its fact first, too.
  const [first] = candidates.filter(({ kind }) => kind === 'fact');
  const own = candidates.find(({ facts }) => facts[0] === fact);
  const best = first?.facts[0];
  // Facts with the same quote are shown with the same source, so their order matters little.
  if (best === undefined || best === fact || best.quote === fact.quote) return null;
  return own?.score === first?.score ? null : best;
}
