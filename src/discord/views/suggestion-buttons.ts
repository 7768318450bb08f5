import type { Suggestion } from '../../matching/api/verdict.ts';
import { factReference } from '../components/fact-reference.ts';
import type { DraftButton } from './message-draft.ts';

/** Characters of a button's label: https://discord.com/developers/docs/components/reference#button */
const LABEL_LIMIT = 80;

const MAX_SUGGESTIONS = 3;

/**
 * Buttons that ask a question. A question too long for a label gives way to another one that asks for
 * the same fact; where there is none that fits, it comes back in `unlabelled` to be shown as text.
 */
export function buildSuggestionButtons(suggestions: readonly Suggestion[]): {
  buttons: DraftButton[];
  unlabelled: string[];
} {
  const buttons: DraftButton[] = [];
  const unlabelled: string[] = [];
  for (const suggestion of suggestions.slice(0, MAX_SUGGESTIONS)) {
    const { fact } = suggestion;
    const label = [suggestion.question, ...fact.asks].find((ask) => ask.length <= LABEL_LIMIT);
    if (label === undefined) unlabelled.push(suggestion.question);
    // The place in the row keeps two buttons for one fact apart: Discord refuses equal ids.
    else
      buttons.push({
        label,
        state: { action: 'ask', page: buttons.length, argument: factReference(fact) },
      });
  }
  return { buttons, unlabelled };
}
