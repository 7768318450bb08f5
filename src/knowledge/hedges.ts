import type { Certainty } from './knowledge.ts';

/** What a hedge does: the certainties other than `stated`. */
export type HedgeKind = Exclude<Certainty, 'stated'>;

/** One hedge in a sentence. */
export interface Hedge {
  kind: HedgeKind;
  /** As it stands: `reportedly`, `According to the spokesperson`. */
  text: string;
  /** The part of the sentence that it makes uncertain, in UTF-16 units. */
  start: number;
  end: number;
}

/**
 * How far a hedge reaches: over its clause (from comma to comma), over all that follows it ("X said
 * that …"), or over all that follows the next comma ("According to X, …").
 */
type Reach = 'clause' | 'after' | 'after-comma';

const SPEECH =
  '(?:said|says?|stat(?:ed|es)|told|tells|emphasi[sz](?:ed|es)|reiterat(?:ed|es)|convey(?:ed|s)|not(?:ed|es)|add(?:ed|s)' +
  '|announc(?:ed|es)|claim(?:ed|s)|argu(?:ed|es)|explain(?:ed|s)|confirm(?:ed|s)|den(?:ied|ies)|warn(?:ed|s)|stress(?:ed|es)' +
  '|insist(?:ed|s)|suggest(?:ed|s)|acknowledg(?:ed|es)|declar(?:ed|es)|mention(?:ed|s)|remark(?:ed|s)|assert(?:ed|s)' +
  '|maintain(?:ed|s)|report(?:ed|s)|indicat(?:ed?|es)|underlin(?:ed|es)|describ(?:ed|es))';

const UNNAMED = '(?:sources?|reports?|officials familiar|insiders)';

/** Most telling first: of two that overlap the earlier one counts. */
const PATTERNS: readonly { kind: HedgeKind; reach: Reach; pattern: RegExp }[] = [
  {
    kind: 'reported',
    reach: 'after-comma',
    pattern: new RegExp(`\\baccording to (?:[\\w-]+ ){0,2}?${UNNAMED}\\b`, 'gi'),
  },
  {
    kind: 'reported',
    reach: 'after',
    pattern: new RegExp(
      `\\b${UNNAMED}(?: [\\w-]+){0,3}? (?:${SPEECH}|say|indicate|suggest|claim|tell)\\b`,
      'gi',
    ),
  },
  {
    kind: 'reported',
    reach: 'after',
    pattern: new RegExp(
      `\\bit (?:is|was|has been|had been) (?:${SPEECH}|understood|believed|rumou?red)\\b`,
      'gi',
    ),
  },
  {
    kind: 'reported',
    reach: 'clause',
    pattern:
      /\b(?:reportedly|allegedly|apparently|purportedly|supposedly|unconfirmed|alleged|rumou?red|(?:is|are|was|were|been) (?:said|believed|understood|thought|reported) to|reported(?! that\b| on\b))\b/gi,
  },
  { kind: 'attributed', reach: 'after-comma', pattern: /\baccording to\b/gi },
  {
    kind: 'attributed',
    reach: 'after',
    pattern: new RegExp(`\\b${SPEECH}(?: [\\w.-]+){0,3}? that\\b`, 'gi'),
  },
  { kind: 'attributed', reach: 'after', pattern: /\b(?:said|says)\b/gi },
  {
    kind: 'scheduled',
    reach: 'clause',
    pattern: /\b(?:scheduled|slated|planned|due to (?=\w+\b)|set to|timetabled)\b/gi,
  },
  {
    kind: 'expected',
    reach: 'clause',
    pattern:
      /\b(?:expected|expects?|anticipated|anticipates?|would|likely|may|might|could|hoped|hopes|projected|foreseen|forecast)\b/g,
  },
];

/** What a statement of that certainty may say to keep it. Wider than the hedges of a sentence. */
const KEEPS: Readonly<Record<HedgeKind, RegExp>> = {
  reported: new RegExp(
    `\\b(?:reportedly|reported|allegedly|alleged|apparently|purportedly|supposedly|unconfirmed|rumou?red|${UNNAMED}` +
      `|(?:is|are|was|were|been) (?:${SPEECH}|believed|understood|thought) to|it (?:is|was) ${SPEECH})\\b`,
    'i',
  ),
  attributed: new RegExp(`\\b(?:according to|${SPEECH}|in the words of|quoted)\\b`, 'i'),
  scheduled: /\b(?:scheduled?|slated|planned|plans?|due|set to|timetabled|to be held)\b/i,
  // Not for the month: case matters.
  expected:
    /\b(?:[Ee]xpect\w*|[Aa]nticipat\w*|would|likely|may|might|could|hope[ds]?|projected|foreseen|forecast\w*)\b/,
};

/** What to write where a statement lacks its hedge. */
const EXAMPLES: Readonly<Record<HedgeKind, string>> = {
  reported: '"reportedly", "sources indicate" or "is reported to"',
  attributed: '"according to …" or "… said"',
  scheduled: '"is scheduled to" or "is planned for"',
  expected: '"is expected to", "is anticipated" or "would"',
};

/** The hedges of a sentence, each with the part of the sentence that it makes uncertain. */
export function findHedges(sentence: string): Hedge[] {
  const hedges: Hedge[] = [];
  const taken: { start: number; end: number }[] = [];
  for (const { kind, reach, pattern } of PATTERNS) {
    for (const match of sentence.matchAll(pattern)) {
      const place = { start: match.index, end: match.index + match[0].length };
      if (taken.some(({ start, end }) => place.start < end && start < place.end)) continue;
      taken.push(place);
      hedges.push({ kind, text: match[0].trim(), ...findReach(sentence, place, reach) });
    }
  }
  return hedges;
}

function findReach(sentence: string, place: { start: number; end: number }, reach: Reach) {
  if (reach === 'after') return { start: place.end, end: sentence.length };
  if (reach === 'clause') {
    const clause = findClauses(sentence).find(({ end }) => end >= place.end);
    return clause ?? { start: 0, end: sentence.length };
  }
  // "…, according to X." at the end of a sentence reaches back instead.
  const comma = place.start === 0 ? sentence.indexOf(',', place.end) : -1;
  return comma === -1 ? { start: 0, end: place.start } : { start: comma, end: sentence.length };
}

/** The stretches of a sentence between commas, semicolons, dashes and brackets; "25,000" stays whole. */
export function findClauses(sentence: string): { start: number; end: number }[] {
  const clauses: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of sentence.matchAll(/[,;:](?=\s)|\s[–—-]\s|—|[()]/g)) {
    clauses.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  clauses.push({ start, end: sentence.length });
  return clauses;
}

/** Whether a statement says that it is only reported, attributed, scheduled or expected. */
export function keepsHedge(statement: string, kind: HedgeKind): boolean {
  return KEEPS[kind].test(statement) || findHedges(statement).some((hedge) => hedge.kind === kind);
}

/** Wordings that keep a hedge of this kind, for messages. */
export function exampleHedges(kind: HedgeKind): string {
  return EXAMPLES[kind];
}
