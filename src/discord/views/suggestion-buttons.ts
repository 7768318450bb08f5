import type { Suggestion } from '../../matching/api/verdict.ts';
import { factReference } from '../components/fact-reference.ts';
import type { DraftButton } from './message-draft.ts';
import { type MessageLine, plain } from './message-line.ts';

/** Characters of a button's label: https://discord.com/developers/docs/components/reference#button */
const LABEL_LIMIT = 80;

const MAX_SUGGESTIONS = 3;

/**
 * Builds buttons that ask a question, and the lines above them. A question too long for a label is
 * replaced with another ask of the same fact; where none fits, the question becomes a line of text.
 *
 * @param lead introduces the questions; left out where there are none.
 */
export function buildSuggestionButtons(
  suggestions: readonly Suggestion[],
  lead: string,
): { lines: MessageLine[]; buttons: DraftButton[] } {
  const lines = suggestions.length > 0 ? [plain(lead)] : [];
  const buttons: DraftButton[] = [];
  for (const { question, fact } of suggestions.slice(0, MAX_SUGGESTIONS)) {
    const label = [question, ...fact.asks].find((ask) => ask.length <= LABEL_LIMIT);
    if (label === undefined) {
      lines.push(plain(`“${question}”`));
      continue;
    }
    // The page differs from button to button: Discord refuses two equal ids, as of one fact.
    const state = { action: 'ask', page: buttons.length, argument: factReference(fact) } as const;
    buttons.push({ label, state });
  }
  return { lines, buttons };
}
