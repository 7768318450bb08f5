import { normalizeAsk } from '../../knowledge/entries.ts';
import type { Fact, Knowledge } from '../../knowledge/types.ts';
import type { Matcher } from '../../matching/index.ts';
import type { Finding } from './finding.ts';
import type { SourcePositions } from './source-positions.ts';

/** Asks that two facts share. Within one article that is refused on loading, so these are of two. */
export async function checkShared(
  { facts }: Knowledge,
  places: SourcePositions,
): Promise<Finding[]> {
  const owners = new Map<string, Fact>();
  const findings: Finding[] = [];
  for (const fact of facts) {
    for (const [at, ask] of fact.asks.entries()) {
      const key = normalizeAsk(ask);
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, fact);
      // A draft's asks are made by rule, and alike in many articles.
      else if (fact.draft !== true && owner.draft !== true) {
        findings.push({
          ...(await places.ofFact(fact, 'asks', at)),
          severity: 'warning',
          kind: 'shared-ask',
          fact: fact.id,
          field: `asks[${at}]`,
          message: `"${ask}" is also asked of "${owner.key}"`,
          mend: 'name in each what sets it apart',
        });
      }
    }
  }
  return findings;
}

/** One ask of a fact, and its place among them. */
export interface OwnAsk {
  fact: Fact;
  ask: string;
  at: number;
}

/** The asks of all facts but drafts: the first of each fact, then the second of each, and so on. */
export function listAsks(facts: readonly Fact[]): OwnAsk[] {
  return facts
    .filter(({ draft }) => draft !== true)
    .flatMap((fact) => fact.asks.map((ask, at) => ({ fact, ask, at })))
    .sort((a, b) => a.at - b.at);
}

/** Asks by whose words another fact is found first, and which one. */
export async function checkAskOwners(
  asks: readonly OwnAsk[],
  matcher: Matcher,
  places: SourcePositions,
  tried: () => void,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { fact, ask, at } of asks) {
    tried();
    const thief = findThief(fact, ask, matcher);
    if (thief === null) continue;
    findings.push({
      ...(await places.ofFact(fact, 'asks', at)),
      severity: 'warning',
      kind: 'stolen-ask',
      fact: fact.id,
      field: `asks[${at}]`,
      message: `"${ask}" finds "${thief.article === fact.article ? thief.id : thief.key}" first`,
      mend: 'say in the ask what only this fact tells, or move the ask there',
    });
  }
  return findings;
}

/** The fact that an ask finds instead of its own; `null` where it finds its own, or one on the same words. */
function findThief(fact: Fact, ask: string, matcher: Matcher): Fact | null {
  const { verdict, candidates } = matcher.explain(ask);
  const answered = verdict.outcome === 'answer' ? verdict.facts[0]?.fact : undefined;
  if (answered !== undefined && answered !== fact) return answered;
  // A curated ask leads to its fact word for word; its words alone have to do so, too.
  const [first] = candidates.filter(({ kind }) => kind === 'fact');
  const own = candidates.find(({ facts }) => facts[0] === fact);
  const best = first?.facts[0];
  // Facts on one sentence are shown with the same source, so it matters little which comes first.
  if (best === undefined || best === fact || best.quote === fact.quote) return null;
  return own?.score === first?.score ? null : best;
}
