import type { APIEmbed, APIMessage } from 'discord-api-types/v10';
import type { JsonObject, Message } from '../model/entities.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Store } from '../model/store.ts';
import { serializeMessage } from '../serializers/message-object.ts';
import { listComponents } from '../validation/component-tree.ts';
import { MessageFlag } from '../validation/message-body.ts';

/** What a user got from the bot: the response to an interaction, or the reply to a message. */
export class Reply {
  /** Null for the reply to a message. */
  readonly interaction: Interaction | null;
  /** The first response: 4 message, 5 deferred message, 6 deferred update, 7 update, 9 modal; null when the interaction failed. */
  readonly callbackType: number | null;
  #store: Store;
  #channelId: string;
  #messageId: string | null;

  constructor(store: Store, source: { interaction: Interaction } | { message: Message }) {
    this.#store = store;
    this.interaction = 'interaction' in source ? source.interaction : null;
    this.callbackType = this.interaction?.callbackType ?? null;
    const message = 'message' in source ? source.message : null;
    this.#channelId = message?.channelId ?? this.interaction?.channelId ?? '';
    this.#messageId = message?.id ?? this.interaction?.responseMessageId ?? null;
  }

  /** Whether the bot did not respond in time: the user sees "The application did not respond". */
  get failed(): boolean {
    return this.interaction?.state === 'failed';
  }

  /** Whether the response was deferred and is still empty: the user sees "is thinking…". */
  get isThinking(): boolean {
    return Boolean((this.stored?.flags ?? 0) & MessageFlag.loading);
  }

  /** Whether only the user can see it. */
  get ephemeral(): boolean {
    return this.stored ? this.stored.ephemeralTo !== null : (this.interaction?.ephemeral ?? false);
  }

  /** The current message; null when there is none or it was deleted. */
  get message(): APIMessage | null {
    return this.stored
      ? (serializeMessage(
          this.#store,
          this.stored,
          this.interaction?.userId ?? null,
        ) as unknown as APIMessage)
      : null;
  }

  /** The current follow-up messages, oldest first. */
  get followUps(): Reply[] {
    const messages = this.#store.messages.get(this.#channelId);
    const followUps = (this.interaction?.followUpIds ?? []).flatMap(
      (id) => messages?.get(id) ?? [],
    );
    return followUps.map((message) => new Reply(this.#store, { message }));
  }

  /** The modal that opened, as the bot sent it. */
  get modal(): JsonObject | null {
    return this.interaction?.modal ?? null;
  }

  /** The labels of the enabled buttons. */
  get buttons(): string[] {
    return listComponents(this.stored?.components ?? [])
      .filter(({ component }) => component.type === 2 && !component.disabled)
      .map(({ component }) => String(component.label ?? ''));
  }

  /** Everything the user reads: content, embeds from top to bottom, `[Buttons]`. */
  get text(): string {
    if (this.failed) return 'The application did not respond';
    if (this.isThinking) return 'is thinking…';
    if (this.modal) return extractModalText(this.modal);
    const { stored } = this;
    return stored ? extractMessageText(stored) : '';
  }

  /** The stored message; null when there is none or it was deleted. */
  get stored(): Message | null {
    return this.#messageId
      ? (this.#store.messages.get(this.#channelId)?.get(this.#messageId) ?? null)
      : null;
  }
}

/** Returns all readable text of a message, one part a line. */
export function extractMessageText(message: Message): string {
  const embeds = message.embeds.flatMap((embed) => extractEmbedTexts(embed as unknown as APIEmbed));
  const components = listComponents(message.components).flatMap(({ component }) =>
    extractComponentTexts(component),
  );
  return [message.content, ...embeds, ...components].filter(Boolean).join('\n');
}

function extractEmbedTexts({
  author,
  title,
  description,
  fields,
  footer,
}: APIEmbed): (string | undefined)[] {
  const inner = (fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [author?.name, title, description, ...inner, footer?.text];
}

function extractComponentTexts(component: JsonObject): string[] {
  if (component.type === 2) return [`[${component.label ?? ''}]`];
  if (component.type === 10) return [String(component.content)];
  if (component.placeholder) return [String(component.placeholder)];
  return [];
}

function extractModalText(modal: JsonObject): string {
  const parts = listComponents(modal.components as JsonObject[]).map(
    ({ component }) => component.label ?? component.content,
  );
  return [modal.title, ...parts].filter(Boolean).join('\n');
}
