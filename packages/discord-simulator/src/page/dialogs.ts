import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { PageComponent } from '../playground/page-protocol.ts';
import { listSelectOptions } from './component-view.ts';
import { renderMarkdown } from './markdown-view.ts';
import { summarizeMessage } from './message-text.ts';
import { openChannel } from './navigation.ts';
import { performAction } from './playground-client.ts';
import { nameBot, type PageDialog, state, update } from './state.ts';

/** Renders the open dialog: a modal, a new thread or the confirmation of a deletion. */
export function renderDialog(): TemplateResult | typeof nothing {
  const { dialog } = state;
  if (!dialog) return nothing;
  if (dialog.kind === 'modal') return renderModal(dialog);
  return dialog.kind === 'thread' ? renderThreadForm(dialog) : renderDeleteForm(dialog);
}

function renderDialogFrame(
  title: string,
  submitLabel: string,
  body: unknown,
  submit: (form: FormData) => void,
  isDanger = false,
): TemplateResult {
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    closeDialog();
    submit(form);
  };
  return html`<dialog aria-labelledby="dialog-title" ${ref(showModal)} @close=${closeDialog}>
    <form @submit=${onSubmit}>
      <h2 id="dialog-title">${title}</h2>
      ${body}
      <div class="dialog-buttons">
        <button type="button" @click=${closeDialog}>Cancel</button>
        <button class=${isDanger ? 'danger' : 'primary'}>${submitLabel}</button>
      </div>
    </form>
  </dialog>`;
}

function showModal(element?: Element): void {
  if (element instanceof HTMLDialogElement && !element.open)
    queueMicrotask(() => element.isConnected && element.showModal());
}

function closeDialog(): void {
  update({ dialog: null });
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('#composer, .command-name')?.focus(),
  );
}

function renderThreadForm({ message }: Extract<PageDialog, { kind: 'thread' }>): TemplateResult {
  const field = html`<label>Thread name
    <input name="name" required maxlength="100" value=${summarizeMessage(message).slice(0, 40)} />
  </label>`;
  return renderDialogFrame('Create thread', 'Create', field, async (form) => {
    const { channel_id: channelId, id: messageId } = message;
    const name = String(form.get('name'));
    const result = await performAction({ type: 'start-thread', channelId, messageId, name });
    if (result?.threadId) openChannel(result.threadId);
  });
}

function renderDeleteForm({ message }: Extract<PageDialog, { kind: 'delete' }>): TemplateResult {
  const text = html`<p>Are you sure you want to delete this message?</p><p class="quoted">${summarizeMessage(message).slice(0, 300)}</p>`;
  const remove = () => {
    const { channel_id: channelId, id: messageId } = message;
    void performAction({ type: 'delete', channelId, messageId });
  };
  return renderDialogFrame('Delete message', 'Delete', text, remove, true);
}

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal */
function renderModal({
  modal,
  interactionId,
  botId,
}: Extract<PageDialog, { kind: 'modal' }>): TemplateResult {
  const body = html`<p class="muted">This form will be submitted to ${nameBot(botId)}.</p>${modal.components.map((each) => renderField(each))}`;
  return renderDialogFrame(modal.title, 'Submit', body, (form) => {
    const names = [...new Set(form.keys())];
    const fields = names.map((customId) => {
      const values = form.getAll(customId).map(String);
      return { customId, value: isSelect(modal.components, customId) ? values : (values[0] ?? '') };
    });
    void performAction({ type: 'submit-modal', interactionId, fields });
  });
}

function renderField(component: PageComponent, label?: string, hint?: string | null): unknown {
  const { type, custom_id: name = '', required = true } = component;
  if (type === 1) return (component.components ?? []).map((each) => renderField(each));
  if (type === 10) return html`<div>${renderMarkdown(component.content ?? '')}</div>`;
  if (type === 18 && component.component)
    return renderField(component.component, component.label, component.description);
  const title = html`${label ?? component.label ?? name}${required ? '' : ' (optional)'} ${hint ? html`<small>${hint}</small>` : nothing}`;
  if (type === 4) return html`<label>${title}${renderTextInput(component)}</label>`;
  if ([3, 5, 6, 7, 8].includes(type))
    return html`<label>${title}<select name=${name} ?required=${required} ?multiple=${(component.max_values ?? 1) > 1}>
      ${listSelectOptions(component).map(({ label: text, value, isChosen }) => html`<option value=${value} ?selected=${isChosen}>${text}</option>`)}
    </select></label>`;
  return html`<p class="unknown">Unsupported component (type ${type})</p>`;
}

function renderTextInput(input: PageComponent): TemplateResult {
  const { custom_id: name = '', value = '', placeholder = '', required = true, style } = input;
  const { min_length: min = 0, max_length: max = 4_000 } = input;
  return style === 2
    ? html`<textarea name=${name} rows="4" placeholder=${placeholder} minlength=${min} maxlength=${max} ?required=${required} .value=${value}></textarea>`
    : html`<input name=${name} placeholder=${placeholder} minlength=${min} maxlength=${max} ?required=${required} .value=${value} />`;
}

function isSelect(components: PageComponent[], customId: string): boolean {
  return components.some(
    (each) =>
      (each.custom_id === customId && each.type !== 4) ||
      isSelect([...(each.components ?? []), ...(each.component ? [each.component] : [])], customId),
  );
}
