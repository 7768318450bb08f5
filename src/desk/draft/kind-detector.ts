import { checkKind } from '../../knowledge/checks/kind.ts';
import type { Block } from '../../knowledge/document/document-model.ts';
import type { FactKind } from '../../knowledge/knowledge.ts';
import { normalizeText } from '../../language/tokenizer.ts';

const PEOPLE =
  '(?:you|members?|guests?|visitors?|students?|employees?|staff|users?|parents?|applicants?|participants?|volunteers?|everyone|anyone|they)';

/**
 * What passages say in so many words, in normal form. "Can" permits where it opens the passage: elsewhere it mostly
 * says what is possible. Only people are permitted anything: fees may vary.
 */
const PATTERNS: readonly (readonly [FactKind, RegExp])[] = [
  ['example', /^(?:for example|for instance|e\.g|examples?)\b/u],
  ['exception', /^(?:except|unless|exceptions?|but not|this does not apply)\b/u],
  [
    'definition',
    /^(?:an? |the )?(?:(?!this |that )[\p{L}\p{N}-]+ ){1,5}(?:means?|refers? to|(?:is|are) defined as|stands for)\b/u,
  ],
  [
    'rule',
    /\b(?:must|shall|(?:has|have) to|(?:is|are) (?:required|obliged|expected to)|mandatory|compulsory|(?:not|never) (?:be )?(?:allowed|permitted)|prohibited|forbidden)\b|(?<!may or )\bmay not\b|^(?:please )?(?:do not|never)\b/u,
  ],
  [
    'recommendation',
    /(?<!\b(?:what|which|whether|there|who|how) (?:\S+ ){0,4})\bshould\b(?! (?:there|you|it|the|an?|any)\b)|\bwe (?:recommend|encourage|suggest|advise)\b|\b(?:recommended|advised|advisable)\b/u,
  ],
  [
    'permission',
    new RegExp(
      `\\b${PEOPLE} (?:also |then |only )?may\\b(?! (?:or may )?not)|^${PEOPLE} (?:also )?can\\b(?! not)|(?<!\\bnot )\\b(?:allowed|permitted|entitled|welcome) to\\b`,
      'u',
    ),
  ],
];

/** Of these kinds a passage has one: with two of them, it does several things. */
const EXCLUSIVE: ReadonlySet<FactKind> = new Set(['rule', 'recommendation', 'permission']);

/**
 * Detects what a passage of a document does, by its words and its lead-in's; `null` if it only informs, does several
 * things, or its statement does not read as that.
 *
 * @param block `undefined` for an article, whose sentences have no kind.
 */
export function detectKind(
  passage: string,
  statement: string,
  block: Block | undefined,
): FactKind | null {
  if (block === undefined) return null;
  if (block.kind === 'definition')
    return checkKind(statement, 'definition').length === 0 ? 'definition' : null;
  // The lead-in speaks where the item does not: "You must:", "For example:".
  const [kind = null, ...others] =
    [passage, block.leadIn ?? ''].map(findKinds).find((kinds) => kinds.length > 0) ?? [];
  const isClear = kind === null || !EXCLUSIVE.has(kind) || others.length === 0;
  return isClear && checkKind(statement, kind).length === 0 ? kind : null;
}

function findKinds(text: string): FactKind[] {
  const norms = normalizeText(text);
  return PATTERNS.filter(([, pattern]) => pattern.test(norms)).map(([kind]) => kind);
}
