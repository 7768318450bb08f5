import { z } from 'zod';
import type { Action, FilledOption } from './page-protocol.ts';

const id = z.string().regex(/^\d{1,20}$/);
const value = z.union([z.string(), z.number(), z.boolean()]);

const filledOption: z.ZodType<FilledOption> = z.lazy(() =>
  z.strictObject({
    name: z.string(),
    type: z.number(),
    value: value.optional(),
    options: z.array(filledOption).optional(),
    focused: z.boolean().optional(),
  }),
) as z.ZodType<FilledOption>;

const inChannel = { channelId: id };
const onMessage = { channelId: id, messageId: id };
const command = { channelId: id, commandId: id, options: z.array(filledOption) };
const field = z.strictObject({
  customId: z.string(),
  value: z.union([z.string(), z.array(z.string())]),
});

const actionForm = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('post'),
    ...inChannel,
    content: z.string().trim().min(1).max(2_000),
    replyTo: id.optional(),
    ping: z.boolean().optional(),
  }),
  z.strictObject({
    do: z.literal('edit'),
    ...onMessage,
    content: z.string().trim().min(1).max(2_000),
  }),
  z.strictObject({ do: z.literal('delete'), ...onMessage }),
  z.strictObject({ do: z.literal('type'), ...inChannel }),
  z.strictObject({
    do: z.literal('start-thread'),
    ...onMessage,
    name: z.string().trim().min(1).max(100),
  }),
  z.strictObject({ do: z.literal('use-command'), ...command }),
  z.strictObject({ do: z.literal('complete'), ...command }),
  z.strictObject({ do: z.literal('use-message-command'), ...onMessage, commandId: id }),
  z.strictObject({
    do: z.literal('use-component'),
    ...onMessage,
    customId: z.string(),
    values: z.array(z.string()),
  }),
  z.strictObject({
    do: z.literal('submit-modal'),
    interactionId: id,
    fields: z.array(field),
  }),
  z.strictObject({ do: z.literal('order-fault'), name: z.string() }),
]);

/** An action as the page sent it, or what is wrong with it. */
export function readAction(body: unknown): Action | { wrong: string } {
  const read = actionForm.safeParse(body);
  return read.success ? (read.data as Action) : { wrong: z.prettifyError(read.error) };
}
