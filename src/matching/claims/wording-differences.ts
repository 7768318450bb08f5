import type { Contradiction } from '../api/verdict.ts';

/** Words that give away a difference where a message has the first and its source the second. */
interface WordingRule {
  said: RegExp;
  stated: RegExp;
  /** With these, the message says much the same after all. */
  unlessSaid?: RegExp;
  /** With these, the source does. */
  unlessStated?: RegExp;
}

const NEGATION = /\b(?:not|no|never|cannot|without|non|un\p{L}+)\b/u;
const LIMITED = /\b(?:only|just|alone|solely|exclusively|unless|except|until)\b/u;
const CERTAIN =
  /\b(?:always|definitely|automatically|every(?:body|one|time)?|guaranteed|certainly|no choice|no exceptions?|no way around)\b/u;

const RULES: readonly WordingRule[] = [
  // "Must" for what is left to someone's discretion.
  {
    said: /\b(?:must|(?:have|has|need|needs) to|gotta|required|mandatory)\b/u,
    stated: /\b(?:reserves? the right|(?:its|their|our|the|sole|own) discretion)\b/u,
    unlessSaid: /\b(?:may|can|could)\b/u,
  },
  // "Never" for "may".
  {
    said: /\b(?:never|under no circumstances|no way|none of)\b/u,
    stated: /\b(?:may|can|will|usually|sometimes|always)\b/u,
    unlessStated: NEGATION,
  },
  // "Optional" for "must".
  {
    said: /\b(?:optional|voluntary|exempt|do not (?:need|have) to|does not (?:need|have) to)\b/u,
    stated: /\b(?:must|shall|mandat\p{L}+|requires?)\b/u,
    unlessStated: NEGATION,
  },
  // "It's fine to" for "must not".
  {
    said: /\b(?:fine|ok|okay|alright) (?:to|for)\b|\b(?:is|are|it s|totally|perfectly) (?:fine|ok|okay|alright)\b/u,
    stated:
      /\b(?:must not|may not|cannot|should not|not (?:be )?(?:allowed|permitted|acceptable)|prohibited|forbidden|never)\b/u,
    unlessSaid: NEGATION,
    unlessStated: LIMITED,
  },
  // "Not allowed" for "may".
  {
    said: /\b(?:cannot|(?:may|must) not|not (?:allowed|permitted)|banned|forbidden|prohibited|never)\b/u,
    stated: /\b(?:may|can|allowed|permitted|free to|ok|encourage\p{L}*|welcome)\b/u,
    unlessStated: new RegExp(`${NEGATION.source}|${LIMITED.source}`, 'u'),
  },
  // "Only members" for "all members and guests".
  {
    said: /\b(?:only|just for|alone|exclusively|solely)\b/u,
    stated: /\b(?:all|every|everyone|equally|both|either|regardless|anyone)\b/u,
    unlessStated: LIMITED,
  },
  // "Anyone may" for "only staff may".
  {
    said: /\b(?<!\b(?:at|after|above|of) )(?:all|any|every|everyone|everybody|anyone|anybody|everything)\b/u,
    stated: /\b(?<!not )(?:only|exclusively|solely)\b/u,
    unlessSaid: LIMITED,
  },
  // "No exceptions" for a rule that has one.
  {
    said: /\b(?:never|no|any|all|always|whatsoever|everything|completely|totally)\b/u,
    stated: /\b(?:except|unless|other than|apart from)\b/u,
    unlessSaid: /\b(?:except|unless|other than|apart from|but|only|if|without)\b/u,
  },
  // "Always" for "usually".
  {
    said: CERTAIN,
    stated:
      /\b(?:may|might|could|can be|consider|usually|typically|sometimes|reserves? the right|discretion)\b/u,
    unlessSaid:
      /\b(?:may|might|could|can|usually|typically|sometimes|normally|generally|discretion)\b/u,
    unlessStated: CERTAIN,
  },
  // "Has been" for "is to be".
  {
    said: /\b(?:has|have|is|are|was|were|already|now)\b/u,
    stated:
      /^propose\b|\bpropos(?:es|ed to)\b|\b(?:looking into|expected|scheduled to|intends? to)\b/u,
    unlessSaid:
      /\b(?:propos\p{L}+|plan\p{L}*|expect\p{L}*|intend\p{L}*|schedul\p{L}*|looking|will|going to|likely|soon|might|may|should)\b/u,
    unlessStated: /\bnot expected\b/u,
  },
];

/**
 * Finds where a message says more or less than its source: may not instead of may, all instead of some, always instead
 * of usually, done instead of planned. Both in normal form.
 */
export function findWordingDifference(said: string, stated: string): Contradiction | null {
  for (const rule of RULES) {
    const own = rule.said.exec(said)?.[0];
    const other = rule.stated.exec(stated)?.[0];
    if (own === undefined || other === undefined) continue;
    if (rule.unlessSaid?.test(said) || rule.unlessStated?.test(stated)) continue;
    return { said: own, article: other };
  }
  return null;
}
