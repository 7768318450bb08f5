import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Channel } from '../playground/page-protocol.ts';
import { renderCommandBox } from './command-box.ts';
import { icon } from './icons.ts';
import { writeEditedText } from './mention-text.ts';
import { edit } from './message-actions.ts';
import { followEnd } from './message-list.ts';
import { act } from './playground-client.ts';
import { findPerson, nameChannel, state, update } from './state.ts';
import {
  closeSuggestions,
  describeActive,
  renderSuggestions,
  steerSuggestions,
  suggestForText,
} from './suggestion-list.ts';

/** The part of the page where one writes. */
export function renderComposer(channel: Channel): TemplateResult {
  return html`<div class="composer">
    ${renderSuggestions()} ${renderReplyBar()}
    ${state.complaint ? html`<p class="complaint" role="alert">${state.complaint} <button aria-label="Close" @click=${() => update({ complaint: null })}>${icon('close')}</button></p>` : nothing}
    ${state.draft ? renderCommandBox(state.draft) : renderTextBox(channel)}
    <p class="typing">${describeTyping()}</p>
  </div>`;
}

function renderReplyBar(): TemplateResult | typeof nothing {
  const { replyTo } = state;
  if (!replyTo) return nothing;
  const name = findPerson(replyTo.author.id)?.name ?? replyTo.author.username;
  return html`<div class="reply-bar">
    <span>Replying to <b>${name}</b></span>
    <button aria-label="Cancel the reply" @click=${() => update({ replyTo: null })}>${icon('close')}</button>
  </div>`;
}

function renderTextBox(channel: Channel): TemplateResult {
  const name = nameChannel(channel);
  const placeholder = channel.maySend ? `Message ${name}` : 'You cannot write here';
  return html`<textarea
    id="composer"
    class="box"
    rows="1"
    maxlength="2000"
    aria-label="Message ${name}"
    aria-autocomplete="list"
    aria-controls=${state.suggestions ? 'suggestions' : nothing}
    aria-activedescendant=${describeActive()}
    placeholder=${placeholder}
    ?disabled=${!channel.maySend}
    .value=${live(state.text)}
    @input=${onInput}
    @keydown=${onKey}
    @blur=${closeSuggestions}
  ></textarea>`;
}

function onInput(event: Event): void {
  const box = event.target as HTMLTextAreaElement;
  update({ text: box.value, complaint: null });
  suggestForText(box);
}

function onKey(event: KeyboardEvent): void {
  if (event.isComposing || steerSuggestions(event)) return;
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    void send();
  } else if (event.key === 'Escape' && state.replyTo) update({ replyTo: null });
  else if (event.key === 'ArrowUp' && state.text === '') {
    event.preventDefault();
    goUp();
  }
}

/** From an empty box up: to one's last message, to change it, as in Discord; without one to the list. */
function goUp(): void {
  const messages = state.logs.get(state.channelId)?.messages ?? [];
  const { viewerId } = state.surroundings ?? {};
  const own = messages.findLast(({ author, type }) => author.id === viewerId && type !== 18);
  if (own) edit(own.id);
  else [...document.querySelectorAll<HTMLElement>('.row[data-id]')].at(-1)?.focus();
}

async function send(): Promise<void> {
  const { text, channelId, replyTo } = state;
  const content = writeEditedText(text).trim();
  if (content === '') return;
  update({ text: '', replyTo: null, suggestions: null, complaint: null });
  followEnd();
  const reply = replyTo ? { replyTo: replyTo.id } : {};
  const outcome = await act({ do: 'post', channelId, content, ...reply });
  // What was not taken stays in the box.
  if (!outcome && state.text === '') update({ text, replyTo });
}

function describeTyping(): string {
  const typing = state.typing.get(state.channelId);
  if (!typing || typing.until < Date.now()) return state.isConnected ? '' : 'Connecting…';
  return `${findPerson(typing.userId)?.name ?? 'Somebody'} is typing…`;
}
