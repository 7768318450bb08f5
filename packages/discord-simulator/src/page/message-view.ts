import type { APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { PageInteraction } from '../playground/page-protocol.ts';
import { fixDismissLink } from './accessibility-fixes.ts';
import { drawAvatar } from './avatars.ts';
import { formatUsedCommand } from './command-draft.ts';
import { renderComponents, renderFailure } from './component-view.ts';
import { renderEmbed } from './embed-view.ts';
import { stripMarkdown } from './markdown-text.ts';
import { renderMarkdown } from './markdown-view.ts';
import { decodeMentions, encodeMentions } from './mention-text.ts';
import { dismissMessage } from './message-actions.ts';
import { Flag, hasFlag, summarizeMessage } from './message-text.ts';
import { openChannel } from './navigation.ts';
import { performAction } from './playground-client.ts';
import { findUser, state, update } from './state.ts';
import { formatMessageTime, formatTimeOfDay } from './times.ts';

/** Milliseconds within which an author's messages are grouped. */
const GROUP_WINDOW = 7 * 60_000;

/** Returns the name and avatar to show for a user. */
function createAuthor(id: string, fallback = 'Unknown') {
  const user = findUser(id);
  const name = user?.name ?? fallback;
  return { name, isBot: user?.isBot ?? false, avatar: drawAvatar(name, user?.isBot ?? false) };
}

/** Returns whether a message is grouped with the previous one. */
export function isContinued(message: APIMessage, before: APIMessage | undefined): boolean {
  if (!before || before.author.id !== message.author.id) return false;
  if (message.type !== 0 || before.type === 18) return false;
  if (hasFlag(message, Flag.ephemeral) !== hasFlag(before, Flag.ephemeral)) return false;
  return Date.parse(message.timestamp) - Date.parse(before.timestamp) < GROUP_WINDOW;
}

/** Renders a message without its row. */
export function renderMessage(message: APIMessage, continued: boolean): TemplateResult {
  if (message.type === 18) return renderThreadNotice(message);
  if (message.type === 21) return renderThreadStarter(message);
  const { name, isBot, avatar } = createAuthor(message.author.id, message.author.username);
  const isMentioned = message.mentions.some(({ id }) => id === state.context?.viewerId);
  const isThinking = hasFlag(message, Flag.loading);
  const isV2 = hasFlag(message, Flag.componentsV2);
  const time = continued
    ? formatTimeOfDay(message.timestamp)
    : formatMessageTime(message.timestamp);
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
      .dismissMessageClicked=${() => void dismissMessage(message)}
      ${fixDismissLink()}
    >
      ${renderOrigin(message)}
      ${state.editing === message.id ? renderEditor(message) : isThinking ? renderThinking(name, message) : renderMarkdown(message.content)}
      ${message.attachments.length > 0 ? html`<span slot="attachments">${message.attachments.map(({ filename, url }) => html`<a class="file" href=${url} target="_blank">${filename}</a>`)}</span>` : nothing}
      ${isV2 ? nothing : message.embeds.map(renderEmbed)}
      ${renderComponents(message)} ${renderFailure(message)} ${renderReactions(message)}
      ${message.thread ? renderThreadLink(message.thread.id, message.thread.name ?? '') : nothing}
    </discord-message>`;
}

/** Renders the reactions to a message, which a click adds to or takes back. */
function renderReactions(message: APIMessage): TemplateResult | typeof nothing {
  const { id: messageId, channel_id: channelId, reactions = [] } = message;
  if (reactions.length === 0) return nothing;
  return html`<div slot="reactions" class="reactions">${reactions.map(({ emoji, count }) => {
    const { id, name } = emoji;
    const action = { type: 'react', channelId, messageId } as const;
    const click = () => void performAction({ ...action, emoji: id ? `${name}:${id}` : `${name}` });
    return html`<button aria-label="${name}, ${count}" @click=${click}>${name} ${count}</button>`;
  })}</div>`;
}

/** Renders what a message responds to: a command or another message. */
function renderOrigin(message: APIMessage): TemplateResult | typeof nothing {
  const { interaction_metadata: origin, interaction } = message;
  if ((message.type === 20 || message.type === 23) && origin) {
    const { name, avatar } = createAuthor(origin.user.id, origin.user.username);
    return renderCommandLine(
      name,
      avatar,
      formatUsedCommand(interaction?.name ?? ''),
      message.type === 23,
      findCommandTarget(message),
    );
  }
  if (message.type !== 19) return nothing;
  const quoted = message.referenced_message;
  if (!quoted) return html`<discord-reply slot="reply" deleted></discord-reply>`;
  const { name, isBot, avatar } = createAuthor(quoted.author.id, quoted.author.username);
  const mentionsAuthor = message.mentions.some(({ id }) => id === quoted.author.id);
  return html`<discord-reply
    slot="reply"
    author=${name}
    avatar=${avatar}
    ?bot=${isBot}
    ?mentions=${mentionsAuthor}
    ?command=${quoted.type === 20}
    >${summarizeMessage(quoted).slice(0, 200)}</discord-reply
  >`;
}

/** Returns the target of a message command. */
function findCommandTarget(message: APIMessage): APIMessage | undefined {
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
  const quoted = target && createAuthor(target.author.id, target.author.username);
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
    .contextMessageReply=${target ? stripMarkdown(target.content).slice(0, 200) : ''}
  ></discord-command>`;
}

function renderThinking(name: string, message: APIMessage): TemplateResult {
  const isFailed = [...state.pendingInteractions.values()].some(
    ({ responseMessageId, state: status }) =>
      responseMessageId === message.id && status === 'failed',
  );
  if (isFailed) return html`<span class="failure">The application did not respond</span>`;
  return html`<span class="thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${name} is thinking…</span>`;
}

/** Renders the inline editor. Enter saves, Escape cancels. */
function renderEditor(message: APIMessage): TemplateResult {
  const cancel = () => update({ editing: null });
  const save = async (box: HTMLTextAreaElement) => {
    const content = encodeMentions(box.value).trim();
    cancel();
    if (content === '' || content === message.content) return;
    await performAction({
      type: 'edit',
      channelId: message.channel_id,
      messageId: message.id,
      content,
    });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Enter' && !event.shiftKey)
      void save(event.target as HTMLTextAreaElement);
    else return;
    event.preventDefault();
    event.stopPropagation();
    document.querySelector<HTMLElement>('#composer')?.focus();
  };
  return html`<span class="edit">
    <textarea aria-label="Edit message" maxlength="2000" .value=${decodeMentions(message.content)} @keydown=${onKey}></textarea>
    <small>escape to cancel, enter to save</small>
  </span>`;
}

function renderThreadNotice(message: APIMessage): TemplateResult {
  const { name } = createAuthor(message.author.id);
  const threadId = message.message_reference?.channel_id ?? '';
  return html`<discord-system-message type="thread" timestamp=${formatMessageTime(message.timestamp)}>
    <i>${name}</i> started a thread: <button class="link" @click=${() => openChannel(threadId)}>${message.content}</button>
  </discord-system-message>`;
}

/** Renders, in a thread, the message it was started from. */
function renderThreadStarter(message: APIMessage): TemplateResult {
  const starter = message.referenced_message;
  if (!starter)
    return html`<p class="unknown">The message this thread was started from was deleted.</p>`;
  return renderMessage({ ...starter, thread: undefined } as unknown as APIMessage, false);
}

function renderThreadLink(id: string, name: string): TemplateResult {
  const open = () => openChannel(id);
  const onKey = (event: KeyboardEvent) => event.key === 'Enter' && open();
  return html`<discord-thread slot="thread" role="link" tabindex="0" name=${name} cta="See Thread" @click=${open} @keydown=${onKey}></discord-thread>`;
}

/** Renders a sent command that has no response yet, or failed. */
export function renderPendingCommand({
  id,
  botId,
  label,
  state: status,
}: PageInteraction): TemplateResult {
  const { context } = state;
  const bot = createAuthor(botId);
  const me = createAuthor(context?.viewerId ?? '');
  const isFailed = status === 'failed';
  const dismiss = () => {
    state.pendingInteractions.delete(id);
    update();
  };
  return html`
    <discord-message author=${bot.name} avatar=${bot.avatar} bot timestamp="" ?ephemeral=${isFailed} .dismissMessageClicked=${dismiss} ${fixDismissLink()}>
      ${renderCommandLine(me.name, me.avatar, label.replace(/^\//, ''), !label.startsWith('/'))}
      ${isFailed ? html`<span class="failure">The application did not respond</span>` : html`<span class="thinking">Sending command…</span>`}
    </discord-message>`;
}
