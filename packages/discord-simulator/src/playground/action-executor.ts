import type { DiscordSimulator } from '../driver/simulator.ts';
import type { ApplicationCommand, Message } from '../model/entities.ts';
import { createApiError } from '../protocol/api-error.ts';
import { FAULT_PRESETS } from './fault-presets.ts';
import { canView } from './page-context.ts';
import type { ActionResult, PageAction } from './page-protocol.ts';

/**
 * Executes an action of a member on the page.
 * @throws {DiscordError} as Discord would.
 * @throws {RangeError} for what Discord's client would not offer.
 */
export async function executeAction(
  discord: DiscordSimulator,
  viewerId: string,
  action: PageAction,
): Promise<ActionResult> {
  const { actions, threads, faults } = discord;
  switch (action.type) {
    case 'post':
      actions.post(viewerId, action.channelId, action.content, {
        replyTo: action.replyTo,
        ping: action.ping ?? true,
      });
      return {};
    case 'edit':
      actions.edit(viewerId, findVisibleMessage(discord, viewerId, action), action.content);
      return {};
    case 'delete':
      actions.delete(viewerId, findVisibleMessage(discord, viewerId, action));
      return {};
    case 'react':
      actions.toggleReaction(viewerId, findVisibleMessage(discord, viewerId, action), action.emoji);
      return {};
    case 'start-typing':
      actions.startTyping(viewerId, action.channelId);
      return {};
    case 'start-thread': {
      const message = findVisibleMessage(discord, viewerId, action);
      return { threadId: threads.startFrom(message, { ownerId: viewerId, name: action.name }).id };
    }
    case 'use-command': {
      const command = findAvailableCommand(discord, viewerId, action);
      const { channelId, options } = action;
      return { interactionId: actions.useCommand(viewerId, channelId, command, options).id };
    }
    case 'complete':
      return { choices: await completeOption(discord, viewerId, action) };
    case 'use-message-command': {
      const message = findVisibleMessage(discord, viewerId, action);
      const command = findAvailableCommand(discord, viewerId, action);
      return { interactionId: actions.useMessageCommand(viewerId, command, message).id };
    }
    case 'use-component': {
      const message = findVisibleMessage(discord, viewerId, action);
      const { customId, values } = action;
      return { interactionId: actions.useComponent(viewerId, message, customId, values).id };
    }
    case 'submit-modal': {
      const opener = discord.interactions.all.get(action.interactionId);
      if (opener?.userId !== viewerId) throw createApiError('unknownInteraction');
      return { interactionId: actions.submitModal(opener, action.fields).id };
    }
    case 'inject-fault': {
      const fault = FAULT_PRESETS[action.name];
      if (!fault) throw new RangeError(`there is no fault ${action.name}`);
      fault.inject(faults);
      return {};
    }
  }
}

async function completeOption(
  discord: DiscordSimulator,
  viewerId: string,
  action: Extract<PageAction, { type: 'complete' }>,
): Promise<NonNullable<ActionResult['choices']> | null> {
  const command = findAvailableCommand(discord, viewerId, action);
  const { channelId, options } = action;
  const interaction = discord.actions.complete(viewerId, channelId, command, options);
  await discord.events.until(() => interaction.state !== 'pending' || undefined);
  return interaction.choices;
}

/** Returns a message that the viewer can see. @throws {DiscordError} 10008. */
function findVisibleMessage(
  discord: DiscordSimulator,
  viewerId: string,
  { channelId, messageId }: { channelId: string; messageId: string },
): Message {
  const message = discord.store.findMessage(channelId, messageId);
  const isHidden = message.ephemeralTo !== null && message.ephemeralTo !== viewerId;
  if (isHidden || !canView(discord, discord.store.findChannel(channelId), viewerId))
    throw createApiError('unknownMessage');
  return message;
}

function findAvailableCommand(
  { actions }: DiscordSimulator,
  viewerId: string,
  { channelId, commandId }: { channelId: string; commandId: string },
): ApplicationCommand {
  const command = actions.listCommands(viewerId, channelId).find(({ id }) => id === commandId);
  if (!command) throw createApiError('unknownCommand');
  return command;
}
