import type { Application, ApplicationCommand, Guild, JsonObject } from '../model/entities.ts';
import { computeGuildPermissions } from '../model/guild-permissions.ts';
import type { Store } from '../model/store.ts';
import { serializeUser } from './api-objects.ts';

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object */
export function serializeCommand(command: ApplicationCommand): JsonObject {
  return {
    id: command.id,
    application_id: command.applicationId,
    version: command.version,
    type: command.type,
    name: command.name,
    name_localizations: command.nameLocalizations,
    description: command.description,
    description_localizations: command.descriptionLocalizations,
    default_member_permissions: command.defaultMemberPermissions,
    dm_permission: command.contexts === null || command.contexts.includes(1),
    contexts: command.contexts,
    integration_types: command.integrationTypes,
    nsfw: command.nsfw,
    ...(command.handler === null ? {} : { handler: command.handler }),
    ...(command.options.length > 0 ? { options: command.options } : {}),
    ...(command.guildId ? { guild_id: command.guildId } : {}),
  };
}

/** https://discord.com/developers/docs/resources/application#application-object */
export function serializeApplication(store: Store, application: Application): JsonObject {
  return {
    id: application.id,
    name: application.name,
    icon: null,
    description: '',
    type: null,
    flags: application.flags,
    flags_new: String(application.flags),
    bot: serializeUser(store.findUser(application.botId)),
    bot_public: true,
    bot_require_code_grant: false,
    integration_types_config: { 0: {}, 1: {} },
    verify_key: '0'.repeat(64),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    event_webhooks_url: null,
    event_webhooks_status: 1,
    owner: serializeUser(store.findUser(application.ownerId)),
    approximate_guild_count: store.listGuilds(application.botId).length,
    approximate_user_install_count: application.installers.size,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
  };
}

/** Serializes a guild for the list of the bot's guilds. https://discord.com/developers/docs/resources/user#get-current-user-guilds */
export function serializePartialGuild(guild: Guild, userId: string): JsonObject {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    banner: null,
    owner: guild.ownerId === userId,
    permissions: computeGuildPermissions(guild, userId).toString(),
    features: [],
  };
}
