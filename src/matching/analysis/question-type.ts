/** What kind of thing a question asks for, by its wording. */

import { CHATTER, FUNCTION_WORDS, QUESTION_WORDS } from '../../language/stop-words.ts';

/**
 * - `who`: a person or body; `said-by`: who says so; `which-group`: a body; `name`: a name;
 * - `when`, `where`, `how-many`, `how-long`, `why`, `how`; `what-office`: a person's office; `yes-no`;
 * - `what`: a thing or an event; `none`: not a question in form.
 */
export type QuestionType =
  | 'who'
  | 'said-by'
  | 'when'
  | 'where'
  | 'how-many'
  | 'how-long'
  | 'why'
  | 'how'
  | 'what'
  | 'which-group'
  | 'what-office'
  | 'name'
  | 'yes-no'
  | 'none';

const SAY =
  '(?:sa(?:y|ys|id|ying)|tell(?:s|ing)?|told|claim(?:s|ed|ing)?|stat(?:e|es|ed|ing)|report(?:s|ed)?|announc(?:e|es|ed)|emphasi[sz](?:e|es|ed)|stress(?:es|ed)?|reiterat(?:e|es|ed)|repeat(?:s|ed)?|mention(?:s|ed)?|insist(?:s|ed)?|alleg(?:e|es|ed|ing)|describ(?:e|es|ed)|convey(?:s|ed)?|confirm(?:s|ed)?|quot(?:e|ed)|spoke|made (?:the|this|that) (?:claim|statement|remark|point|allegation))';

/** Tried in order; the first match decides. */
const PATTERNS: readonly [QuestionType, RegExp][] = [
  [
    'said-by',
    new RegExp(
      `\\b(?:who|whom|which \\w+|what \\w+)(?: (?:is|was|has|have|it|that|actually|exactly|really|even|else))* ${SAY}\\b`,
      'u',
    ),
  ],
  [
    'said-by',
    /\baccording to (?:who|whom|what|which)\b|\bwhose (?:words?|claims?|statements?|spokes\w+)\b/u,
  ],
  [
    'said-by',
    /\b(?:what|who|where) (?:is|are|was|were) (?:the |its |their |this |that )?(?:sources?|basis)\b|\bsource (?:of|for)\b|\bwhere does (?:the|this|that)\b.*\bcome from\b|\bon what basis\b/u,
  ],
  [
    'how-many',
    /\bhow (?:many|much)\b(?! (?:time|longer|days|weeks|hours))|\b(?:what|which|the) (?:is the )?(?:number|amount|figure|count|total)\b|^(?:number|count|total) of\b|\bheadcount\b/u,
  ],
  [
    'how-long',
    /\bhow long\b|\bhow (?:many|much) (?:time|longer|days|weeks|hours|months|years)\b|\bduration\b|\b(?:time ?(?:span|frame)|span of time)\b|\buntil when\b/u,
  ],
  [
    'when',
    /\bwhen\b|\b(?:what|which) (?:date|day|month|year|time)\b|\bdate\b|\bsince when\b|\bhow soon\b|\bwhat is the date\b/u,
  ],
  [
    'where',
    /\bwhere\b|\b(?:what|which) (?:city|town|country|nation|place|location|venue|building|capital|state|province|part of the world)\b|\blocation\b|\bvenue\b/u,
  ],
  [
    'why',
    /\bwhy\b|\bwhat (?:caused|made|led|prompted|triggered|drove)\b|\breasons?\b|\bhow come\b|\bwhat for\b|\bcause of\b/u,
  ],
  [
    'what-office',
    /\b(?:what|which|whats) (?:is|was|are)?\s?(?:[\w. ]+ )?(?:job|position|post|office|role|title|rank|portfolio|designation|function)\b|\b(?:job|position|role|title|rank|designation)$/u,
  ],
  ['name', /\bnames? of\b|\b(?:is|are|was|were) (?:\w+ ){1,4}(?:called|named)\b|\bnames?$/u],
  [
    'which-group',
    /\b(?:what|which) (?:\w+ ){0,2}(?:organi[sz]ations?|groups?|ministry|body|bodies|agency|department|outfits?|institution|entit(?:y|ies)|party)\b/u,
  ],
  [
    'who',
    /\b(?:who|whom|whose|whoever)\b|\b(?:what|which) (?:\w+ ){0,3}(?:person|people|officials?|envoys?|diplomats?|ministers?|representatives?|leaders?|guys?|man|woman|delegates?|dignitar(?:y|ies))\b/u,
  ],
  ['how', /\bhow\b/u],
  ['what', /\b(?:what|which|whatever)\b/u],
  [
    'yes-no',
    /^(?:so |and |but |then |ok |hey )*(?:is|are|was|were|am|do|does|did|has|have|had|will|would|can|could|should|may|might)\b|\bwhether\b|\bis (?:it|that|this) (?:true|confirmed|certain|official)\b/u,
  ],
];

/** Classifies a question, given as normalised words joined by single spaces. */
export function typeOf(text: string): QuestionType {
  const main = withoutSubordinate(text);
  for (const [type, pattern] of PATTERNS) if (pattern.test(main)) return type;
  return 'none';
}

/**
 * Removes question words of subordinate clauses: "Who will she meet when she arrives?" asks who. A
 * question word after a content word opens such a clause, unless it is the only question word.
 */
function withoutSubordinate(text: string): string {
  const words = text.split(' ');
  const asks = (word: string | undefined) => QUESTION_WORDS.has(word ?? '');
  const isMain = (i: number) => i === 0 || isLight(words[i - 1] as string);
  if (!words.some((word, i) => asks(word) && isMain(i))) return text;
  return words.filter((word, i) => !asks(word) || isMain(i)).join(' ');
}

const isLight = (word: string) =>
  FUNCTION_WORDS.has(word) || CHATTER.has(word) || QUESTION_WORDS.has(word);

const DEFINITE: ReadonlySet<QuestionType> = new Set([
  'who',
  'said-by',
  'when',
  'where',
  'how-many',
  'how-long',
  'why',
  'name',
  'what-office',
]);

/** Whether a type asks for a definite kind of thing, which a fact either has or lacks. */
export function isDefinite(type: QuestionType): boolean {
  return DEFINITE.has(type);
}
