import type { Application, Channel } from '../model/entities.ts';
import type { IntegrationOwners, InteractionContext } from '../model/interaction.ts';
import type { Store } from '../model/store.ts';

/** The installation contexts. https://discord.com/developers/docs/resources/application#application-object-application-integration-types */
const GUILD_INSTALL = 0;
const USER_INSTALL = 1;

/** Returns where an interaction with an application comes from. https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-context-types */
export function findContext(channel: Channel, { botId }: Application): InteractionContext {
  if (channel.kind !== 'direct') return 0;
  return channel.botId === botId ? 1 : 2;
}

/**
 * Returns by which of these installations an application serves a user in a channel; empty when by none.
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-authorizing-integration-owners-object
 */
export function findOwners(
  store: Store,
  channel: Channel,
  { botId, installers }: Application,
  userId: string,
  integrationTypes: readonly number[],
): IntegrationOwners {
  const isPresent = store.isIn(channel, botId);
  return {
    ...(isPresent && integrationTypes.includes(GUILD_INSTALL)
      ? { [GUILD_INSTALL]: channel.guildId ?? '0' }
      : {}),
    ...(installers.has(userId) && integrationTypes.includes(USER_INSTALL)
      ? { [USER_INSTALL]: userId }
      : {}),
  };
}
