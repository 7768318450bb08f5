import type { APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { InteractionState } from '../playground/page-protocol.ts';
import { repairDismissal } from './accessibility-fixes.ts';
import { drawAvatar } from './avatars.ts';
import { renderComponents, renderFailures } from './component-view.ts';
import { renderEmbed } from './embed-view.ts';
import { readMarkdown } from './markdown-text.ts';
import { renderMarkdown } from './markdown-view.ts';
import { readEditedText, writeEditedText } from './mention-text.ts';
import { dismiss } from './message-actions.ts';
import { Flag, hasFlag, readMessage } from './message-text.ts';
import { openChannel } from './navigation.ts';
import { act } from './playground-client.ts';
import { findPerson, state, update } from './state.ts';
import { formatClock, formatMessageTime } from './times.ts';

/** Messages of one author within so many milliseconds stand under one name. */
const GROUP_TIME = 7 * 60_000;

/** How somebody is shown. */
function describeAuthor(id: string, fallback = 'Unknown') {
  const person = findPerson(id);
  const name = person?.name ?? fallback;
  return { name, isBot: person?.bot ?? false, avatar: drawAvatar(name, person?.bot ?? false) };
}

/** Whether a message stands under the name of the one before. */
export function isContinued(message: APIMessage, before: APIMessage | undefined): boolean {
  if (!before || before.author.id !== message.author.id) return false;
  if (message.type !== 0 || before.type === 18) return false;
  if (hasFlag(message, Flag.ephemeral) !== hasFlag(before, Flag.ephemeral)) return false;
  return Date.parse(message.timestamp) - Date.parse(before.timestamp) < GROUP_TIME;
}

/** A message, without what goes around it in the list. */
export function renderMessage(message: APIMessage, continued: boolean): TemplateResult {
  if (message.type === 18) return renderThreadNotice(message);
  if (message.type === 21) return renderStarter(message);
  const { name, isBot, avatar } = describeAuthor(message.author.id, message.author.username);
  const isMentioned = message.mentions.some(({ id }) => id === state.surroundings?.viewerId);
  const isThinking = hasFlag(message, Flag.loading);
  const isV2 = hasFlag(message, Flag.componentsV2);
  const time = continued ? formatClock(message.timestamp) : formatMessageTime(message.timestamp);
  return html`
    <discord-message
      author=${name}
      avatar=${avatar}
      timestamp=${time}
      ?bot=${isBot}
      ?edited=${message.edited_timestamp !== null}
      ?highlight=${isMentioned}
      ?ephemeral=${hasFlag(message, Flag.ephemeral)}
      ?message-body-only=${continued}
      .dismissMessageClicked=${() => void dismiss(message)}
      ${repairDismissal()}
    >
      ${renderOrigin(message)}
      ${state.editing === message.id ? renderEditor(message) : isThinking ? renderThinking(name, message) : renderMarkdown(message.content)}
      ${message.attachments.length > 0 ? html`<span slot="attachments">${message.attachments.map(({ filename, url }) => html`<a class="file" href=${url} target="_blank">${filename}</a>`)}</span>` : nothing}
      ${isV2 ? nothing : message.embeds.map(renderEmbed)}
      ${renderComponents(message)} ${renderFailures(message)}
      ${message.thread ? renderThreadLink(message.thread.id, message.thread.name ?? '') : nothing}
    </discord-message>`;
}

/** What a message answers: a command, or another message. */
function renderOrigin(message: APIMessage): TemplateResult | typeof nothing {
  const { interaction_metadata: origin, interaction } = message;
  if ((message.type === 20 || message.type === 23) && origin) {
    const { name, avatar } = describeAuthor(origin.user.id, origin.user.username);
    return renderCommandLine(
      name,
      avatar,
      interaction?.name ?? '',
      message.type === 23,
      findTarget(message),
    );
  }
  if (message.type !== 19) return nothing;
  const quoted = message.referenced_message;
  if (!quoted) return html`<discord-reply slot="reply" deleted></discord-reply>`;
  const { name, isBot, avatar } = describeAuthor(quoted.author.id, quoted.author.username);
  const pings = message.mentions.some(({ id }) => id === quoted.author.id);
  return html`<discord-reply
    slot="reply"
    author=${name}
    avatar=${avatar}
    ?bot=${isBot}
    ?mentions=${pings}
    ?command=${quoted.type === 20}
    >${readMessage(quoted).slice(0, 200)}</discord-reply
  >`;
}

/** The message that a command out of a message's menu was used on. */
function findTarget(message: APIMessage): APIMessage | undefined {
  const id = (message.interaction_metadata as { target_message_id?: string } | undefined)
    ?.target_message_id;
  return state.logs.get(message.channel_id)?.messages.find((each) => each.id === id);
}

function renderCommandLine(
  name: string,
  avatar: string,
  command: string,
  isMessageCommand: boolean,
  target?: APIMessage,
): TemplateResult {
  const quoted = target && describeAuthor(target.author.id, target.author.username);
  return html`<discord-command
    slot="reply"
    author=${name}
    avatar=${avatar}
    command=${command}
    type=${isMessageCommand ? 'message_command' : 'slash_command'}
    context-user-name=${ifDefined(quoted?.name)}
    context-user-image=${ifDefined(quoted?.avatar)}
    ?context-user-bot=${quoted?.isBot ?? false}
    .contextMessageDeleted=${isMessageCommand && !target}
    .contextMessageReply=${target ? readMarkdown(target.content).slice(0, 200) : ''}
  ></discord-command>`;
}

function renderThinking(name: string, message: APIMessage): TemplateResult {
  const isOver = [...state.waiting.values()].some(
    ({ responseMessageId, state: how }) => responseMessageId === message.id && how === 'failed',
  );
  if (isOver) return html`<span class="failure">The application did not respond</span>`;
  return html`<span class="thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${name} is thinking…</span>`;
}

/** The message's text where it stands, to be changed. Enter saves, Escape leaves it. */
function renderEditor(message: APIMessage): TemplateResult {
  const leave = () => update({ editing: null });
  const save = async (box: HTMLTextAreaElement) => {
    const content = writeEditedText(box.value).trim();
    leave();
    if (content === '' || content === message.content) return;
    await act({ do: 'edit', channelId: message.channel_id, messageId: message.id, content });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && !event.shiftKey)
      void save(event.target as HTMLTextAreaElement);
    else return;
    event.preventDefault();
    event.stopPropagation();
    document.querySelector<HTMLElement>('#composer')?.focus();
  };
  return html`<span class="edit">
    <textarea aria-label="Edit message" maxlength="2000" .value=${readEditedText(message.content)} @keydown=${onKey}></textarea>
    <small>escape to cancel, enter to save</small>
  </span>`;
}

function renderThreadNotice(message: APIMessage): TemplateResult {
  const { name } = describeAuthor(message.author.id);
  const threadId = message.message_reference?.channel_id ?? '';
  return html`<discord-system-message type="thread" timestamp=${formatMessageTime(message.timestamp)}>
    <i>${name}</i> started a thread: <button class="link" @click=${() => openChannel(threadId)}>${message.content}</button>
  </discord-system-message>`;
}

/** In a thread, the message it was started from. */
function renderStarter(message: APIMessage): TemplateResult {
  const starter = message.referenced_message;
  if (!starter)
    return html`<p class="unknown">The message this thread was started from is gone.</p>`;
  return renderMessage({ ...starter, thread: undefined } as unknown as APIMessage, false);
}

function renderThreadLink(id: string, name: string): TemplateResult {
  const open = () => openChannel(id);
  const onKey = (event: KeyboardEvent) => event.key === 'Enter' && open();
  return html`<discord-thread slot="thread" role="link" tabindex="0" name=${name} cta="See Thread" @click=${open} @keydown=${onKey}></discord-thread>`;
}

/** A command that was sent and has no answer yet, or gets none any more. */
export function renderWaiting({ id, label, state: how }: InteractionState): TemplateResult {
  const { surroundings } = state;
  const bot = describeAuthor(surroundings?.botId ?? '');
  const me = describeAuthor(surroundings?.viewerId ?? '');
  const isFailed = how === 'failed';
  const forget = () => {
    state.waiting.delete(id);
    update();
  };
  return html`
    <discord-message author=${bot.name} avatar=${bot.avatar} bot timestamp="" ?ephemeral=${isFailed} .dismissMessageClicked=${forget} ${repairDismissal()}>
      ${renderCommandLine(me.name, me.avatar, label.replace(/^\//, ''), !label.startsWith('/'))}
      ${isFailed ? html`<span class="failure">The application did not respond</span>` : html`<span class="thinking">Sending command…</span>`}
    </discord-message>`;
}
