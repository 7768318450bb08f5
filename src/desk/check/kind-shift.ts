import type { FactKind } from '../../knowledge/knowledge.ts';
import { findModalities, type Modality } from '../../language/polarity.ts';
import { normalizeText } from '../../language/tokenizer.ts';
import type { MeaningShift, StatementSource } from './meaning-shift.ts';
import { MODALITY_DESCRIPTIONS } from './polarity-shifts.ts';

const MODALITIES: Partial<Record<FactKind, readonly Modality[]>> = {
  rule: ['obligation', 'prohibition'],
  recommendation: ['recommendation'],
  permission: ['permission'],
};

/** Finds a fact whose kind is not what its passage says: a rule that rests on "should". */
export function findKindShift(
  kind: FactKind | null,
  { quote, leadIn, around }: StatementSource,
): MeaningShift | null {
  const wanted = kind === null ? undefined : MODALITIES[kind];
  if (wanted === undefined) return null;
  const own = findModalities(normalizeText(quote));
  const found = own.size > 0 ? own : findModalities(normalizeText([leadIn, ...around].join('\n')));
  if (found.size === 0 || wanted.some((modality) => found.has(modality))) return null;
  return {
    message: `has the kind "${kind}", but its source states ${[...found].map((modality) => MODALITY_DESCRIPTIONS[modality]).join(' and ')}`,
    fix: 'set the kind that the source has, and word the statement as it does',
  };
}
