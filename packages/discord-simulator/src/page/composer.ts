import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PageChannel } from '../playground/page-protocol.ts';
import { renderCommandBox } from './command-box.ts';
import { icon } from './icons.ts';
import { encodeMentions } from './mention-text.ts';
import { startEdit } from './message-actions.ts';
import { scrollToPresent } from './message-list.ts';
import { performAction } from './playground-client.ts';
import { findUser, formatChannelName, state, update } from './state.ts';
import {
  closeSuggestions,
  getActiveSuggestionId,
  handleSuggestionKey,
  renderSuggestions,
  suggestForText,
} from './suggestion-list.ts';

/** Renders the input area. */
export function renderComposer(channel: PageChannel): TemplateResult {
  return html`<div class="composer">
    ${renderSuggestions()} ${renderReplyBar()}
    ${state.errorMessage ? html`<p class="error-message" role="alert">${state.errorMessage} <button aria-label="Close" @click=${() => update({ errorMessage: null })}>${icon('close')}</button></p>` : nothing}
    ${state.draft ? renderCommandBox(state.draft) : renderTextBox(channel)}
    <p class="typing">${formatTypingIndicator()}</p>
  </div>`;
}

function renderReplyBar(): TemplateResult | typeof nothing {
  const { replyTo } = state;
  if (!replyTo) return nothing;
  const name = findUser(replyTo.author.id)?.name ?? replyTo.author.username;
  return html`<div class="reply-bar">
    <span>Replying to <b>${name}</b></span>
    <button aria-label="Cancel the reply" @click=${() => update({ replyTo: null })}>${icon('close')}</button>
  </div>`;
}

function renderTextBox(channel: PageChannel): TemplateResult {
  const name = formatChannelName(channel);
  const placeholder = channel.canSend
    ? `Message ${name}`
    : 'You do not have permission to send messages in this channel.';
  return html`<textarea
    id="composer"
    class="box"
    rows="1"
    maxlength="2000"
    aria-label="Message ${name}"
    aria-autocomplete="list"
    aria-controls=${state.suggestions ? 'suggestions' : nothing}
    aria-activedescendant=${getActiveSuggestionId()}
    placeholder=${placeholder}
    ?disabled=${!channel.canSend}
    .value=${live(state.text)}
    @input=${onInput}
    @keydown=${onKeyDown}
    @blur=${closeSuggestions}
  ></textarea>`;
}

function onInput(event: Event): void {
  const box = event.target as HTMLTextAreaElement;
  update({ text: box.value, errorMessage: null });
  suggestForText(box);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.isComposing || handleSuggestionKey(event)) return;
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    void sendMessage();
  } else if (event.key === 'Escape' && state.replyTo) update({ replyTo: null });
  else if (event.key === 'ArrowUp' && state.text === '') {
    event.preventDefault();
    moveToPreviousMessage();
  }
}

/** Edits the viewer's last message, as in Discord, or focuses the last row if there is none. */
function moveToPreviousMessage(): void {
  const messages = state.logs.get(state.channelId)?.messages ?? [];
  const { viewerId } = state.context ?? {};
  const own = messages.findLast(({ author, type }) => author.id === viewerId && type !== 18);
  if (own) startEdit(own.id);
  else [...document.querySelectorAll<HTMLElement>('.row[data-id]')].at(-1)?.focus();
}

async function sendMessage(): Promise<void> {
  const { text, channelId, replyTo } = state;
  const content = encodeMentions(text).trim();
  if (content === '') return;
  update({ text: '', replyTo: null, suggestions: null, errorMessage: null });
  scrollToPresent();
  const reply = replyTo ? { replyTo: replyTo.id } : {};
  const result = await performAction({ type: 'post', channelId, content, ...reply });
  // A rejected message stays in the box.
  if (!result && state.text === '') update({ text, replyTo });
}

function formatTypingIndicator(): string {
  const typing = state.typing.get(state.channelId);
  if (!typing || typing.until < Date.now()) return state.isConnected ? '' : 'Connecting…';
  return `${findUser(typing.userId)?.name ?? 'Someone'} is typing…`;
}
