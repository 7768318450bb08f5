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
  formatBotSuffix,
  type InputSuggestion,
  listChannelCommands,
  type OptionDraft,
  state,
  update,
  updateNow,
} from './state.ts';

/** Milliseconds without a keystroke before choices are requested. */
const DEBOUNCE = 120;

/** Maximum choices shown, as in Discord. */
const MAX_CHOICES = 25;

let pendingRequest: AbortController | null = null;

/** Suggests commands or members to mention for the text before the caret. */
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
  const [exact, ...others] = entries.filter(({ name }) => typed === `${name} `);
  if (exact && others.length === 0) {
    selectCommand(exact.command, exact.path);
    return;
  }
  const search = typed.trim().toLowerCase();
  const items = entries
    .filter(({ name }) => name.includes(search))
    .sort((a, b) => a.name.indexOf(search) - b.name.indexOf(search))
    .map(({ command, path, name, description }) => ({
      label: `/${name}`,
      detail: `${description}${formatBotSuffix(command.botId)}`,
      pick: () => selectCommand(command, path),
    }));
  showSuggestions(search ? `Commands matching /${search}` : 'Commands', items, 0);
}

function suggestMembers(box: HTMLTextAreaElement, typed: string): void {
  const search = typed.toLowerCase();
  const items = (state.context?.users ?? [])
    .filter(({ name }) => name.toLowerCase().startsWith(search))
    .sort((a, b) => Number(b.isBot) - Number(a.isBot))
    .map(({ name, isBot, isModerator }) => ({
      label: `@${name}`,
      detail: isBot ? 'App' : isModerator ? 'Moderator' : 'Member',
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

/** Suggests values for an option: its own choices, or the bot's autocomplete choices. */
export function suggestForOption(option: OptionDraft): void {
  pendingRequest?.abort();
  if (option.option.autocomplete) {
    requestChoices(option);
    return;
  }
  const search = option.choice ? '' : option.text.trim().toLowerCase();
  const choices = listLocalChoices(option).filter(({ name }) =>
    name.toLowerCase().includes(search),
  );
  showChoices(option, choices);
}

/** Requests choices from the bot; a response after the next keystroke is ignored. */
function requestChoices(option: OptionDraft): void {
  const request = new AbortController();
  pendingRequest = request;
  setTimeout(async () => {
    const { draft } = state;
    if (request.signal.aborted || !draft?.options.includes(option)) return;
    const result = await performAction(
      {
        type: 'complete',
        channelId: state.channelId,
        commandId: draft.command.id,
        options: createOptionValues(draft, option),
      },
      request.signal,
    );
    if (request.signal.aborted || state.draft !== draft) return;
    if (result?.choices) showChoices(option, result.choices);
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
  // None is active, so Enter sends the typed text.
  showSuggestions(`${option.option.label}: ${option.option.description}`, items, -1);
}

function showSuggestions(title: string, items: InputSuggestion[], active: number): void {
  update({ suggestions: items.length > 0 ? { title, items, active } : null });
}

/** Closes the list and ignores pending responses. */
export function closeSuggestions(): void {
  pendingRequest?.abort();
  update({ suggestions: null });
}

/** Handles a key for the list; returns whether it did. */
export function handleSuggestionKey(event: KeyboardEvent): boolean {
  const { suggestions } = state;
  if (!suggestions) return false;
  const { items, active } = suggestions;
  const activate = (index: number) => {
    update({ suggestions: { ...suggestions, active: (index + items.length) % items.length } });
    requestAnimationFrame(() =>
      document
        .querySelector('.suggestions [aria-selected=true]')
        ?.scrollIntoView({ block: 'nearest' }),
    );
  };
  if (event.key === 'Escape') closeSuggestions();
  else if (items.length === 0) return false;
  else if (event.key === 'ArrowDown') activate(active + 1);
  else if (event.key === 'ArrowUp') activate(active < 0 ? items.length - 1 : active - 1);
  else if ((event.key === 'Enter' || event.key === 'Tab') && active >= 0 && !event.shiftKey)
    items[active]?.pick();
  else return false;
  event.preventDefault();
  return true;
}

/** Returns the id of the active suggestion, for `aria-activedescendant`. */
export function getActiveSuggestionId(): string | typeof nothing {
  const active = state.suggestions?.active ?? -1;
  return active < 0 ? nothing : `suggestion-${active}`;
}

/** Renders the suggestions above the input box. */
export function renderSuggestions(): TemplateResult | typeof nothing {
  const { suggestions } = state;
  if (!suggestions) return nothing;
  const { title, items, active } = suggestions;
  // Keep the focus in the input, so the list stays open until the click.
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
