import { type CSSResult, css, type LitElement } from 'lit';

/**
 * The components have an older look of Discord's, with greys of too little contrast. These rules give
 * them the page's colours, which are Discord's current ones, in both themes.
 */
const COMPONENT_STYLES: Record<string, CSSResult> = {
  'discord-messages': css`
    :host, :host([light-theme]) { background: none; border: 0; color: var(--text); font-family: var(--font); line-height: 1.375rem; }
    ::slotted(*:first-child) { margin-top: 0; }
  `,
  'discord-message': css`
    :host, :host([ephemeral]), :host([highlight]) { margin: 0; padding-right: 16px; }
    :host, :host([light-theme]) { color: var(--text); font-family: var(--font); }
    :host(:hover) { background: none; }
    :host([ephemeral]), :host([ephemeral]:hover) { background: var(--brand-tint); }
    :host([highlight]), :host([highlight]:hover), :host([highlight][light-theme]) { background: var(--mention-tint); }
    .discord-message-timestamp, :host([light-theme]) .discord-message-timestamp, .discord-message-edited,
    :host([light-theme]) .discord-message-edited, .discord-message-ephemeral,
    :host([light-theme]) .discord-message-ephemeral { color: var(--muted); }
    .discord-message-timestamp { font-weight: 400; }
    .discord-message-body-only-indent { flex: 0 0 56px; font-size: 11px; line-height: 1.375rem; }
    .discord-message-inner-center { align-items: start; }
    .discord-message-content { min-width: 0; padding-top: 0; }
    .discord-message-ephemeral .discord-message-ephemeral-link { color: var(--link); }
    .discord-message-ephemeral-link:focus-visible { outline: 2px solid var(--focus); border-radius: 2px; }
    .discord-author-avatar img { cursor: default; }
    :host([has-thread])::after { display: none; }
  `,
  'discord-author-info': css`
    :host .discord-author-username, :host([light-theme]) .discord-author-username { color: var(--heading); }
    :host .discord-author-username:hover { text-decoration: none; cursor: default; }
  `,
  'discord-system-message': css`
    :host, :host([light-theme]) { color: var(--muted); font-family: var(--font); margin-top: 0; padding-right: 16px !important; }
    :host(:hover), :host([light-theme]:hover) { background: none; }
    :host .discord-message-timestamp, :host([light-theme]) .discord-message-timestamp { color: var(--muted); }
    :host .discord-message-content { padding-top: 0; }
  `,
  'discord-reply': replyStyles(),
  'discord-command': css`
    ${replyStyles()}
    :host .discord-slash-command-name, :host([light-theme]) .discord-slash-command-name { color: var(--mention) !important; background: var(--mention-back); }
    :host .discord-slash-command-name:hover { color: var(--mention) !important; background: var(--mention-back); }
    .discord-context-command-name { color: var(--link) !important; opacity: 1; }
  `,
  'discord-embed': css`
    :host, :host([light-theme]) { color: var(--text); font-size: 0.875rem; line-height: 1.125rem; margin: 4px 0; }
    :host .discord-embed-wrapper, :host([light-theme]) .discord-embed-wrapper { background: var(--raised); border-color: var(--line); }
    :host .discord-left-border, :host([light-theme]) .discord-left-border { background-color: var(--strong-line); }
    :host .discord-embed-title, :host .discord-embed-author, :host([light-theme]) .discord-embed-title { color: var(--heading); }
    :host .discord-embed-title a { color: var(--link); }
    .discord-embed-root { width: 100%; }
    :host .discord-embed-wrapper .discord-embed-grid { grid-template-columns: minmax(0, 1fr) auto; }
  `,
  'discord-embed-field': css`
    :host .discord-field-title, :host([light-theme]) .discord-field-title { color: var(--heading); }
  `,
  'discord-embed-footer': css`
    :host, :host([light-theme]) { color: var(--muted); }
    :host .discord-footer-separator { color: var(--muted); }
  `,
  'discord-button': css`
    :host > *:first-child { border-radius: 8px; padding: 2px 14px; margin: 4px 8px 4px 0; min-width: 44px; height: auto; min-height: 28px; font-family: var(--font); text-align: left; }
    .secondary { color: var(--text); background: var(--button); }
    .secondary.hoverable:hover { background: var(--button-hover); }
    .success { background-color: #1f7a43; }
    .success.hoverable:hover { background-color: #1a6437; }
    .destructive { background-color: #c9302c; }
    .primary { background-color: #5058d8; }
    :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
  `,
  'discord-mention': css`
    :host, :host([light-theme]), :host(:hover), :host([light-theme]:hover) { color: var(--mention); background: var(--mention-back); cursor: default; }
  `,
  'discord-link': css`
    a, .discord-link-light-theme a { color: var(--link); }
  `,
  'discord-code': css`
    :host, :host([light-theme]) code, code, :host([multiline]) code, :host([embed]) code { background: var(--code); color: inherit; border-color: var(--line); }
    :host([multiline]) { background: none; }
  `,
  'discord-quote': css`
    .discord-quote-divider, :host([light-theme]) .discord-quote-divider { background: var(--strong-line); flex-shrink: 0; }
  `,
  'discord-time': css`
    :host { background: var(--code); white-space: normal; }
  `,
  'discord-spoiler': css`
    :host, :host(:hover), :host([light-theme]), :host([light-theme]:hover) { background: var(--strong-line); }
    :host([activated]), :host([light-theme][activated]) { background: var(--code); }
    :host(:focus-visible) { outline: 2px solid var(--focus); }
  `,
  'discord-subscript': css`
    small, :host([light-theme]) > small { color: var(--muted); }
  `,
  'discord-thread': css`
    :host, :host([light-theme]) { background: var(--raised); }
    :host .discord-thread-name, :host([light-theme]) .discord-thread-name { color: var(--heading); }
    :host .discord-thread-cta { color: var(--link); }
    :host .discord-thread-bottom, :host([light-theme]) .discord-thread-bottom { color: var(--muted); white-space: normal; }
  `,
  'discord-header': css`
    :host > * { color: var(--heading); margin: 8px 0 4px; }
  `,
};

function replyStyles(): CSSResult {
  return css`
    :host, :host([light-theme]) { color: var(--muted); font-family: var(--font); white-space: normal; flex-wrap: nowrap; }
    :host:before, :host([light-theme]):before { border-color: var(--strong-line) !important; }
    .discord-replied-message-username, :host([light-theme]) .discord-replied-message-username { color: var(--muted); opacity: 1; }
    .discord-replied-message-username:hover { text-decoration: none; cursor: default; }
    .discord-replied-message-username { font-weight: 600; }
    .discord-replied-message-content { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .discord-context-user { flex: none; margin: 0 4px 0 0; }
    .discord-replied-message-content, .discord-replied-message-content:hover,
    :host([light-theme]) .discord-replied-message-content, :host([light-theme]) .discord-replied-message-content:hover { color: var(--muted); cursor: default; }
    .discord-application-tag { background: #5058d8; }
    :host > span { white-space: pre; }
  `;
}

/** Adds the page's styles to the components; to be called before the first one is created. */
export function applyComponentStyles(): void {
  for (const [tag, styles] of Object.entries(COMPONENT_STYLES)) {
    const element = customElements.get(tag) as typeof LitElement | undefined;
    if (!element) throw new TypeError(`there is no component ${tag}`);
    element.elementStyles.push(styles);
  }
}
