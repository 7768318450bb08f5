import { findModalities, isNegative } from '../../language/polarity.ts';
import { normalizeText } from '../../language/tokenizer.ts';
import type { FactKind } from '../knowledge.ts';
import type { FieldProblem } from './names.ts';

const DEFINES =
  /\b(?:is|are|was|were|means?|refers?|stands?|called|defined|includes?|covers?|counts?|describes?|denotes?|considered)\b/u;

/** Checks that a statement reads as what its passage does: a rule as a rule, a recommendation as one. */
export function checkKind(statement: string, kind: FactKind | null): FieldProblem[] {
  if (kind === null) return [];
  // "Guest: anyone without a key." is one as well.
  if (kind === 'definition' && /^[^:.]{1,80}: /u.test(statement)) return [];
  const message = describeMismatch(normalizeText(statement), kind);
  return message === null ? [] : [{ field: 'statement', message }];
}

function describeMismatch(text: string, kind: FactKind): string | null {
  const found = findModalities(text);
  const isRule = found.has('obligation') || found.has('prohibition');
  switch (kind) {
    case 'rule':
      if (isRule || found.size === 0) return null;
      return found.has('recommendation')
        ? 'recommends ("should"), but its kind is "rule"; say "must", or set the kind to "recommendation"'
        : 'permits ("may"), but its kind is "rule"; say "must", or set the kind to "permission"';
    case 'recommendation':
      if (found.has('recommendation')) return null;
      return 'reads as more than a recommendation, which is its kind; say "should", or set another kind';
    case 'permission':
      if (found.has('permission')) return null;
      return 'does not permit anything, but its kind is "permission"; say "may", or set another kind';
    case 'definition':
      if (DEFINES.test(text)) return null;
      return 'defines nothing, but its kind is "definition"; say "… is …" or "… means …", or set another kind';
    case 'exception':
      if (isNegative(text) || found.has('permission')) return null;
      return 'excepts nothing, but its kind is "exception"; say "except", "unless" or "not", or set another kind';
    case 'example':
      return null;
  }
}
