import { html, nothing, type TemplateResult } from 'lit';
import type { PageChoice } from '../playground/page-protocol.ts';
import {
  createOptionValues,
  listLocalChoices,
  listPickerEntries,
  selectCommand,
} from './command-draft.ts';
import { performAction } from './playground-client.ts';
import {
  type InputSuggestion,
  listChannelCommands,
  type OptionDraft,
  state,
  update,
  updateNow,
} from './state.ts';

/** Milliseconds after a keystroke before the bot is asked: people type several in that time. */
const DEBOUNCE = 120;

/** Choices Discord shows at most. */
const MAX_CHOICES = 25;

let pendingRequest: AbortController | null = null;

/** Offers commands, or people to mention, for what stands before the caret. */
export function suggestForText(box: HTMLTextAreaElement): void {
  const { value, selectionStart } = box;
  const before = value.slice(0, selectionStart);
  const slash = /^\/(\S*(?: \S*)?)$/.exec(value);
  const at = /(?:^|\s)@([^\s@]*)$/.exec(before);
  if (slash) suggestCommands(slash[1] ?? '');
  else if (at) suggestMembers(box, at[1] ?? '');
  else update({ suggestions: null });
}

function suggestCommands(typed: string): void {
  const entries = listPickerEntries(listChannelCommands(1));
  const exact = entries.find(({ name }) => typed === `${name} `);
  if (exact) {
    selectCommand(exact.command, exact.path);
    return;
  }
  const sought = typed.trim().toLowerCase();
  const items = entries
    .filter(({ name }) => name.includes(sought))
    .sort((a, b) => a.name.indexOf(sought) - b.name.indexOf(sought))
    .map(({ command, path, name, description }) => ({
      label: `/${name}`,
      detail: description,
      pick: () => selectCommand(command, path),
    }));
  showSuggestions(sought ? `Commands matching /${sought}` : 'Commands', items, 0);
}

function suggestMembers(box: HTMLTextAreaElement, typed: string): void {
  const sought = typed.toLowerCase();
  const items = (state.context?.users ?? [])
    .filter(({ name }) => name.toLowerCase().startsWith(sought))
    .sort((a, b) => Number(b.isBot) - Number(a.isBot))
    .map(({ name, isBot: bot, isModerator: moderator }) => ({
      label: `@${name}`,
      detail: bot ? 'App' : moderator ? 'Moderator' : 'Member',
      pick: () => insertMention(box, typed, name),
    }));
  showSuggestions('Members', items, 0);
}

function insertMention(box: HTMLTextAreaElement, typed: string, name: string): void {
  const start = box.selectionStart - typed.length;
  const text = `${box.value.slice(0, start)}${name} ${box.value.slice(box.selectionStart)}`;
  updateNow({ text, suggestions: null });
  const caret = start + name.length + 1;
  box.focus();
  box.setSelectionRange(caret, caret);
}

/** Offers values for the option that is being typed: its own choices, or what the bot proposes. */
export function suggestForOption(option: OptionDraft): void {
  pendingRequest?.abort();
  if (option.option.autocomplete) {
    requestChoices(option);
    return;
  }
  const sought = option.choice ? '' : option.text.trim().toLowerCase();
  const choices = listLocalChoices(option).filter(({ name }) =>
    name.toLowerCase().includes(sought),
  );
  showChoices(option, choices);
}

/** Asks the bot; an answer that comes after the next keystroke is dropped. */
function requestChoices(option: OptionDraft): void {
  const asked = new AbortController();
  pendingRequest = asked;
  setTimeout(async () => {
    const { draft } = state;
    if (asked.signal.aborted || !draft?.options.includes(option)) return;
    const outcome = await performAction(
      {
        type: 'complete',
        channelId: state.channelId,
        commandId: draft.command.id,
        options: createOptionValues(draft, option),
      },
      asked.signal,
    );
    if (asked.signal.aborted || state.draft !== draft) return;
    if (outcome?.choices) showChoices(option, outcome.choices);
    else update({ suggestions: { title: 'Loading options failed', items: [], active: -1 } });
  }, DEBOUNCE);
}

function showChoices(option: OptionDraft, choices: PageChoice[]): void {
  const items = choices.slice(0, MAX_CHOICES).map((choice) => ({
    label: choice.name,
    detail: '',
    pick: () => {
      option.text = choice.name;
      option.choice = choice;
      update({ suggestions: null });
    },
  }));
  // None is active, so that Enter sends what was typed.
  showSuggestions(`${option.option.name}: ${option.option.description}`, items, -1);
}

function showSuggestions(title: string, items: InputSuggestion[], active: number): void {
  update({ suggestions: items.length > 0 ? { title, items, active } : null });
}

/** Closes the list, and lets no late answer open it again. */
export function closeSuggestions(): void {
  pendingRequest?.abort();
  update({ suggestions: null });
}

/** Handles the keys that belong to the list; tells whether it did. */
export function handleSuggestionKey(event: KeyboardEvent): boolean {
  const { suggestions } = state;
  if (!suggestions) return false;
  const { items, active } = suggestions;
  const go = (index: number) => {
    update({ suggestions: { ...suggestions, active: (index + items.length) % items.length } });
    requestAnimationFrame(() =>
      document
        .querySelector('.suggestions [aria-selected=true]')
        ?.scrollIntoView({ block: 'nearest' }),
    );
  };
  if (event.key === 'Escape') closeSuggestions();
  else if (items.length === 0) return false;
  else if (event.key === 'ArrowDown') go(active + 1);
  else if (event.key === 'ArrowUp') go(active < 0 ? items.length - 1 : active - 1);
  else if ((event.key === 'Enter' || event.key === 'Tab') && active >= 0 && !event.shiftKey)
    items[active]?.pick();
  else return false;
  event.preventDefault();
  return true;
}

/** What ties an input to the list, for screen readers. */
export function getActiveSuggestionId(): string | typeof nothing {
  const active = state.suggestions?.active ?? -1;
  return active < 0 ? nothing : `suggestion-${active}`;
}

/** The list above the input box. */
export function renderSuggestions(): TemplateResult | typeof nothing {
  const { suggestions } = state;
  if (!suggestions) return nothing;
  const { title, items, active } = suggestions;
  // A press would take the focus from the input before the click picks anything.
  const keepFocus = (event: Event) => event.preventDefault();
  return html`<div class="suggestions" @mousedown=${keepFocus}>
    <div class="suggestions-title" id="suggestions-title">${title}</div>
    <div role="listbox" id="suggestions" aria-labelledby="suggestions-title">
      ${items.map(
        ({ label, detail, pick }, index) =>
          html`<div role="option" id="suggestion-${index}" aria-selected=${index === active} @click=${pick}><b>${label}</b> <span>${detail}</span></div>`,
      )}
    </div>
  </div>`;
}
