import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import {
  createOptionValues,
  formatCommandName,
  setOptionText,
  validateDraft,
} from './command-draft.ts';
import { icon } from './icons.ts';
import { scrollToPresent } from './message-list.ts';
import { performAction } from './playground-client.ts';
import { type CommandDraft, type OptionDraft, state, update, updateNow } from './state.ts';
import {
  closeSuggestions,
  getActiveSuggestionId,
  handleSuggestionKey,
  suggestForOption,
} from './suggestion-list.ts';

/** Renders a slash command and its options in the input box. */
export function renderCommandBox(draft: CommandDraft): TemplateResult {
  const name = formatCommandName(draft);
  const { command, path, options } = draft;
  const description = path.at(-1)?.description ?? command.description;
  const submit = (event: Event) => {
    event.preventDefault();
    void sendCommand(draft);
  };
  return html`<form class="box command-box" aria-label="${name}: ${description}" autocomplete="off" novalidate @submit=${submit} @keydown=${(event: KeyboardEvent) => onKeyDown(event, draft)}>
    <button class="command-name" title="Send">${name}</button>
    ${options.map(renderOption)}
    <button type="button" class="cancel" aria-label="Cancel the command" @click=${cancelCommand}>${icon('close')}</button>
  </form>`;
}

function renderOption(draft: OptionDraft): TemplateResult {
  const { option, text } = draft;
  const id = `option-${option.name}`;
  const isOpen = state.suggestions !== null;
  const onInput = (event: Event) => {
    setOptionText(draft, (event.target as HTMLInputElement).value);
    suggestForOption(draft);
  };
  return html`<label class="option" for=${id} title=${option.description}>
    <span>${option.label}</span>
    <input
      id=${id}
      role="combobox"
      size=${Math.min(60, Math.max(8, text.length + 1))}
      aria-required=${option.required ? 'true' : 'false'}
      aria-description=${option.description}
      aria-autocomplete="list"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls=${isOpen ? 'suggestions' : nothing}
      aria-activedescendant=${isOpen ? getActiveSuggestionId() : nothing}
      placeholder=${option.required ? '' : 'optional'}
      maxlength=${option.max_length ?? 6_000}
      .value=${live(text)}
      @input=${onInput}
      @focus=${() => suggestForOption(draft)}
      @blur=${closeSuggestions}
    />
  </label>`;
}

function onKeyDown(event: KeyboardEvent, draft: CommandDraft): void {
  if (event.isComposing) return;
  if (event.target instanceof HTMLInputElement && handleSuggestionKey(event)) return;
  const input = event.target instanceof HTMLInputElement ? event.target : null;
  const isFirst = !input || input.id === `option-${draft.options[0]?.option.name}`;
  if (event.key === 'Backspace' && isFirst && !input?.value) cancelCommand();
  else if (event.key === 'Escape') cancelCommand();
  else if (event.key === 'Enter' && input) void sendCommand(draft);
  else return;
  event.preventDefault();
}

function cancelCommand(): void {
  closeSuggestions();
  updateNow({ draft: null, errorMessage: null });
  focusTextBox();
}

async function sendCommand(draft: CommandDraft): Promise<void> {
  const problem = validateDraft(draft);
  if (problem) {
    update({ errorMessage: problem.message });
    document.querySelector<HTMLElement>(`#option-${problem.option.option.name}`)?.focus();
    return;
  }
  closeSuggestions();
  updateNow({ draft: null, errorMessage: null });
  focusTextBox();
  scrollToPresent();
  const { channelId } = state;
  const result = await performAction({
    type: 'use-command',
    channelId,
    commandId: draft.command.id,
    options: createOptionValues(draft),
  });
  // A rejected command stays in the box.
  if (!result && !state.draft && state.text === '') update({ draft });
}

function focusTextBox(): void {
  document.querySelector<HTMLElement>('#composer')?.focus();
}
