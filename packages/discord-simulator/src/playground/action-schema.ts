import { z } from 'zod';
import type { InteractionDataOption } from '../model/interaction.ts';
import type { PageAction } from './page-protocol.ts';

const id = z.string().regex(/^\d{1,20}$/);
const value = z.union([z.string(), z.number(), z.boolean()]);

const dataOption: z.ZodType<InteractionDataOption> = z.lazy(() =>
  z.strictObject({
    name: z.string(),
    type: z.number(),
    value: value.optional(),
    options: z.array(dataOption).optional(),
    focused: z.boolean().optional(),
  }),
) as z.ZodType<InteractionDataOption>;

const inChannel = { channelId: id };
const onMessage = { channelId: id, messageId: id };
const command = { channelId: id, commandId: id, options: z.array(dataOption) };
const field = z.strictObject({
  customId: z.string(),
  value: z.union([z.string(), z.array(z.string())]),
});

const actionSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('post'),
    ...inChannel,
    content: z.string().trim().min(1).max(2_000),
    replyTo: id.optional(),
    ping: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('edit'),
    ...onMessage,
    content: z.string().trim().min(1).max(2_000),
  }),
  z.strictObject({ type: z.literal('delete'), ...onMessage }),
  z.strictObject({ type: z.literal('react'), ...onMessage, emoji: z.string().max(64) }),
  z.strictObject({ type: z.literal('start-typing'), ...inChannel }),
  z.strictObject({
    type: z.literal('start-thread'),
    ...onMessage,
    name: z.string().trim().min(1).max(100),
  }),
  z.strictObject({ type: z.literal('use-command'), ...command }),
  z.strictObject({ type: z.literal('complete'), ...command }),
  z.strictObject({ type: z.literal('use-message-command'), ...onMessage, commandId: id }),
  z.strictObject({
    type: z.literal('use-component'),
    ...onMessage,
    customId: z.string(),
    values: z.array(z.string()),
  }),
  z.strictObject({
    type: z.literal('submit-modal'),
    interactionId: id,
    fields: z.array(field),
  }),
  z.strictObject({ type: z.literal('inject-fault'), name: z.string() }),
]);

/** Parses an action sent by the page; returns the error if it is invalid. */
export function parseAction(body: unknown): PageAction | { error: string } {
  const result = actionSchema.safeParse(body);
  return result.success ? (result.data as PageAction) : { error: z.prettifyError(result.error) };
}
