import type { Certainty } from '../knowledge.ts';

/** The kind of a hedge: the certainty that it expresses. */
export type HedgeKind = Exclude<Certainty, 'stated'>;

/** A hedge in a sentence. */
export interface Hedge {
  kind: HedgeKind;
  /** As written: `reportedly`, `According to the spokesperson`. */
  text: string;
  /** Start of its scope, the part of the sentence that it makes uncertain, in UTF-16 units. */
  start: number;
  /** End of its scope. */
  end: number;
}

/**
 * How the scope of a hedge is found: its clause (from comma to comma), everything after it ("X said that
 * …"), or everything after the next comma ("According to X, …").
 */
type Scope = 'clause' | 'after' | 'after-comma';

const SPEECH =
  '(?:said|says?|stat(?:ed|es)|told|tells|emphasi[sz](?:ed|es)|reiterat(?:ed|es)|convey(?:ed|s)|not(?:ed|es)|add(?:ed|s)' +
  '|announc(?:ed|es)|claim(?:ed|s)|argu(?:ed|es)|explain(?:ed|s)|confirm(?:ed|s)|den(?:ied|ies)|warn(?:ed|s)|stress(?:ed|es)' +
  '|insist(?:ed|s)|suggest(?:ed|s)|acknowledg(?:ed|es)|declar(?:ed|es)|mention(?:ed|s)|remark(?:ed|s)|assert(?:ed|s)' +
  '|maintain(?:ed|s)|report(?:ed|s)|indicat(?:ed?|es)|underlin(?:ed|es)|describ(?:ed|es))';

const UNNAMED = '(?:sources?|reports?|officials familiar|insiders)';

/** Most specific first: of overlapping matches, the earlier pattern counts. */
const PATTERNS: readonly { kind: HedgeKind; scope: Scope; pattern: RegExp }[] = [
  {
    kind: 'reported',
    scope: 'after-comma',
    pattern: new RegExp(`\\baccording to (?:[\\w-]+ ){0,2}?${UNNAMED}\\b`, 'gi'),
  },
  {
    kind: 'reported',
    scope: 'after',
    pattern: new RegExp(
      `\\b${UNNAMED}(?: [\\w-]+){0,3}? (?:${SPEECH}|say|indicate|suggest|claim|tell)\\b`,
      'gi',
    ),
  },
  {
    kind: 'reported',
    scope: 'after',
    pattern: new RegExp(
      `\\bit (?:is|was|has been|had been) (?:${SPEECH}|understood|believed|rumou?red)\\b`,
      'gi',
    ),
  },
  {
    kind: 'reported',
    scope: 'clause',
    pattern:
      /\b(?:reportedly|allegedly|apparently|purportedly|supposedly|unconfirmed|alleged|rumou?red|(?:is|are|was|were|been) (?:said|believed|understood|thought|reported) to|reported(?! that\b| on\b))\b/gi,
  },
  { kind: 'attributed', scope: 'after-comma', pattern: /\baccording to\b/gi },
  {
    kind: 'attributed',
    scope: 'after',
    pattern: new RegExp(`\\b${SPEECH}(?: [\\w.-]+){0,3}? that\\b`, 'gi'),
  },
  { kind: 'attributed', scope: 'after', pattern: /\b(?:said|says)\b/gi },
  {
    kind: 'scheduled',
    scope: 'clause',
    pattern: /\b(?:scheduled|slated|planned|due to (?=\w+\b)|set to|timetabled)\b/gi,
  },
  {
    kind: 'expected',
    scope: 'clause',
    // "You may" permits.
    pattern:
      /\b(?:expected|expects?|anticipated|anticipates?|would|likely|(?<!\b(?:[Yy]ou|[Aa]ny(?:one|body)|[Ee]very(?:one|body)) )may|might|could|hoped|hopes|projected|foreseen|forecast)\b/g,
  },
];

/** Wordings that hedge a statement; more than those recognised in a sentence. */
const STATEMENT_HEDGES: Readonly<Record<HedgeKind, RegExp>> = {
  reported: new RegExp(
    `\\b(?:reportedly|reported|allegedly|alleged|apparently|purportedly|supposedly|unconfirmed|rumou?red|${UNNAMED}` +
      `|(?:is|are|was|were|been) (?:${SPEECH}|believed|understood|thought) to|it (?:is|was) ${SPEECH})\\b`,
    'i',
  ),
  attributed: new RegExp(`\\b(?:according to|${SPEECH}|in the words of|quoted)\\b`, 'i'),
  scheduled: /\b(?:scheduled?|slated|planned|plans?|due|set to|timetabled|to be held)\b/i,
  // Case-sensitive because of the month of May.
  expected:
    /\b(?:[Ee]xpect\w*|[Aa]nticipat\w*|would|likely|may|might|could|hope[ds]?|projected|foreseen|forecast\w*)\b/,
};

/** Suggestions for statements that lack a hedge. */
const EXAMPLES: Readonly<Record<HedgeKind, string>> = {
  reported: '"reportedly", "sources indicate" or "is reported to"',
  attributed: '"according to …" or "… said"',
  scheduled: '"is scheduled to" or "is planned for"',
  expected: '"is expected to", "is anticipated" or "would"',
};

/** Finds the hedges of a sentence with their scopes. */
export function findHedges(sentence: string): Hedge[] {
  const hedges: Hedge[] = [];
  const matched: { start: number; end: number }[] = [];
  for (const { kind, scope, pattern } of PATTERNS) {
    for (const match of sentence.matchAll(pattern)) {
      const place = { start: match.index, end: match.index + match[0].length };
      if (matched.some(({ start, end }) => place.start < end && start < place.end)) continue;
      matched.push(place);
      hedges.push({ kind, text: match[0].trim(), ...findScope(sentence, place, scope) });
    }
  }
  return hedges;
}

function findScope(sentence: string, place: { start: number; end: number }, scope: Scope) {
  if (scope === 'after') return { start: place.end, end: sentence.length };
  if (scope === 'clause') {
    const clause = findClauses(sentence).find(({ end }) => end >= place.end);
    return clause ?? { start: 0, end: sentence.length };
  }
  // "…, according to X." at the end of a sentence applies to what precedes it.
  const comma = place.start === 0 ? sentence.indexOf(',', place.end) : -1;
  return comma === -1 ? { start: 0, end: place.start } : { start: comma, end: sentence.length };
}

/** Splits a sentence at commas, semicolons, colons, dashes and parentheses; "25,000" stays whole. */
function findClauses(sentence: string): { start: number; end: number }[] {
  const clauses: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of sentence.matchAll(/[,;:](?=\s)|\s[–—-]\s|—|[()]/g)) {
    clauses.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  clauses.push({ start, end: sentence.length });
  return clauses;
}

/** Whether a statement has a hedge of a kind. */
export function keepsHedge(statement: string, kind: HedgeKind): boolean {
  return (
    STATEMENT_HEDGES[kind].test(statement) ||
    findHedges(statement).some((hedge) => hedge.kind === kind)
  );
}

/** Returns example wordings of a kind of hedge, for messages. */
export function exampleHedges(kind: HedgeKind): string {
  return EXAMPLES[kind];
}
