import { html, type nothing, type TemplateResult } from 'lit';
import { type MarkdownNode, parseMarkdown } from './markdown-parser.ts';
import { openChannel } from './navigation.ts';
import { findChannel, findUser, state } from './state.ts';
import { formatTimestamp } from './times.ts';

type Content = TemplateResult | typeof nothing;

/** Renders Discord's markdown with components. HTML stays text. */
export function renderMarkdown(text: string): Content[] {
  return renderNodes(parseMarkdown(text));
}

function renderNodes(nodes: MarkdownNode[]): Content[] {
  return nodes.map(renderNode);
}

function renderNode(node: MarkdownNode): Content {
  const { type, content, id = '' } = node;
  const inner = Array.isArray(content) ? renderNodes(content) : html`${content ?? ''}`;
  switch (type) {
    case 'strong':
      return html`<discord-bold>${inner}</discord-bold>`;
    case 'em':
      return html`<discord-italic>${inner}</discord-italic>`;
    case 'underline':
      return html`<discord-underlined>${inner}</discord-underlined>`;
    case 'strikethrough':
      return html`<s>${inner}</s>`;
    case 'inlineCode':
      return html`<discord-code>${inner}</discord-code>`;
    case 'codeBlock':
      return html`<discord-code multiline>${inner}</discord-code>`;
    case 'blockQuote':
      return html`<discord-quote><span>${inner}</span></discord-quote>`;
    case 'spoiler':
      return html`<discord-spoiler
        role="button"
        tabindex="0"
        aria-label="Spoiler"
        @click=${revealSpoiler}
        @keydown=${revealSpoiler}
        ><span class="concealed">${inner}</span></discord-spoiler>`;
    case 'heading':
      return html`<div class="heading level-${node.level}" role="heading" aria-level=${(node.level ?? 1) + 1}>${inner}</div>`;
    case 'subtext':
      return html`<discord-subscript>${inner}</discord-subscript>`;
    case 'br':
    case 'newline':
      return html`<br />`;
    case 'list':
      return renderList(node);
    case 'link':
    case 'url':
    case 'autolink':
      return renderLink(node, inner);
    case 'user':
      return html`<discord-mention type="user" ?highlight=${id === state.context?.viewerId}>${findUser(id)?.name ?? 'unknown-user'}</discord-mention>`;
    case 'role':
      return html`<discord-mention type="role">role</discord-mention>`;
    case 'everyone':
    case 'here':
      return html`<discord-mention type="role">${type}</discord-mention>`;
    case 'channel':
      return renderChannelMention(id);
    case 'slashCommand':
      return html`<discord-mention type="slash">${node.fullName}</discord-mention>`;
    case 'timestamp':
      return html`<discord-time>${formatTimestamp(Number(node.timestamp), node.format)}</discord-time>`;
    case 'emoji':
      return html`:${node.name}:`;
    default:
      return html`${inner}`;
  }
}

/** Renders a link; only HTTP(S) targets become links. */
function renderLink({ target = '' }: MarkdownNode, inner: unknown): TemplateResult {
  if (!/^https?:\/\//i.test(target)) return html`${inner}`;
  return html`<discord-link href=${target} target="_blank" rel="noopener noreferrer">${inner}</discord-link>`;
}

function renderChannelMention(id: string): TemplateResult {
  const channel = findChannel(id);
  const type = channel?.kind === 'thread' ? 'thread' : 'channel';
  const open = () => channel && openChannel(id);
  return html`<discord-mention type=${type} role="link" tabindex="0" @click=${open} @keydown=${onEnter(open)}>${channel?.name ?? 'unknown'}</discord-mention>`;
}

function renderList({ ordered, start, items = [] }: MarkdownNode): TemplateResult {
  const rows = items.map((item) => html`<li>${renderNodes(item)}</li>`);
  return ordered
    ? html`<ol class="list" start=${start ?? 1}>${rows}</ol>`
    : html`<ul class="list">${rows}</ul>`;
}

function revealSpoiler(event: Event): void {
  const spoiler = event.currentTarget as HTMLElement;
  if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
  spoiler.setAttribute('activated', '');
  spoiler.removeAttribute('role');
  spoiler.removeAttribute('aria-label');
  spoiler.firstElementChild?.classList.remove('concealed');
}

function onEnter(run: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key === 'Enter') run();
  };
}
