import type { LocalDiscord } from '../driver/local-discord.ts';
import type { Command, Message } from '../model/entities.ts';
import { refuse } from '../protocol/api-error.ts';
import { FAULTS } from './fault-presets.ts';
import { maySee } from './page-context.ts';
import type { Action, Outcome } from './page-protocol.ts';

/**
 * Does what a member did on the page.
 * @throws {DiscordError} as Discord refuses it.
 * @throws {RangeError} for what Discord's client would not offer.
 */
export async function carryOut(
  discord: LocalDiscord,
  viewerId: string,
  action: Action,
): Promise<Outcome> {
  const { actions, threads, faults } = discord;
  switch (action.do) {
    case 'post':
      actions.post(viewerId, action.channelId, action.content, {
        replyTo: action.replyTo,
        ping: action.ping ?? true,
      });
      return {};
    case 'edit':
      actions.edit(viewerId, findMessage(discord, viewerId, action), action.content);
      return {};
    case 'delete':
      actions.delete(viewerId, findMessage(discord, viewerId, action));
      return {};
    case 'type':
      actions.startTyping(viewerId, action.channelId);
      return {};
    case 'start-thread': {
      const message = findMessage(discord, viewerId, action);
      return { threadId: threads.startFrom(message, { ownerId: viewerId, name: action.name }).id };
    }
    case 'use-command': {
      const command = findCommand(discord, viewerId, action);
      const { channelId, options } = action;
      return { interactionId: actions.useCommand(viewerId, channelId, command, options).id };
    }
    case 'complete':
      return { choices: await complete(discord, viewerId, action) };
    case 'use-message-command': {
      const message = findMessage(discord, viewerId, action);
      const command = findCommand(discord, viewerId, action);
      return { interactionId: actions.useMessageCommand(viewerId, command, message).id };
    }
    case 'use-component': {
      const message = findMessage(discord, viewerId, action);
      const { customId, values } = action;
      return { interactionId: actions.useComponent(viewerId, message, customId, values).id };
    }
    case 'submit-modal': {
      const opener = discord.interactions.all.get(action.interactionId);
      if (opener?.userId !== viewerId) throw refuse('unknownInteraction');
      return { interactionId: actions.submitModal(opener, action.fields).id };
    }
    case 'order-fault': {
      const fault = FAULTS[action.name];
      if (!fault) throw new RangeError(`there is no fault ${action.name}`);
      fault.order(faults);
      return {};
    }
  }
}

async function complete(
  discord: LocalDiscord,
  viewerId: string,
  action: Extract<Action, { do: 'complete' }>,
): Promise<NonNullable<Outcome['choices']> | null> {
  const command = findCommand(discord, viewerId, action);
  const { channelId, options } = action;
  const interaction = discord.actions.complete(viewerId, channelId, command, options);
  await discord.events.until(() => interaction.state !== 'pending' || undefined);
  return interaction.choices;
}

/** A message the viewer sees. @throws {DiscordError} 10008. */
function findMessage(
  discord: LocalDiscord,
  viewerId: string,
  { channelId, messageId }: { channelId: string; messageId: string },
): Message {
  const message = discord.world.findMessage(channelId, messageId);
  const isForOther = message.ephemeralTo !== null && message.ephemeralTo !== viewerId;
  if (isForOther || !maySee(discord, discord.world.findChannel(channelId), viewerId))
    throw refuse('unknownMessage');
  return message;
}

function findCommand(
  { actions }: LocalDiscord,
  viewerId: string,
  { channelId, commandId }: { channelId: string; commandId: string },
): Command {
  const command = actions.listCommands(viewerId, channelId).find(({ id }) => id === commandId);
  if (!command) throw refuse('unknownCommand');
  return command;
}
