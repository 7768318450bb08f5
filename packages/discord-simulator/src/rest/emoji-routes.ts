import { z } from 'zod';
import type { EmojiOwner, JsonObject } from '../model/entities.ts';
import { computeGuildPermissions, Permission } from '../model/guild-permissions.ts';
import { createApiError } from '../protocol/api-error.ts';
import { serializeEmoji } from '../serializers/api-objects.ts';
import { arrayOf, findSchema } from './api-schemas.ts';
import { requireApplication } from './application-routes.ts';
import { requireGuild } from './guild-routes.ts';
import type { RestCall, Route } from './route.ts';

const emoji = findSchema('EmojiResponseSchema');
const newEmoji = z.object({
  name: z.string(),
  image: z.string(),
  roles: z.array(z.string()).nullish(),
});
const renamedEmoji = z.object({ name: z.string().nullish(), roles: z.array(z.string()).nullish() });

/** Where the request's emoji are. @throws {DiscordError} 10002 for another application, 10004. */
function resolveOwner(call: RestCall): EmojiOwner {
  if (call.params.guild_id !== undefined) return { kind: 'guild', id: requireGuild(call).id };
  return { kind: 'application', id: requireApplication(call).id };
}

/** A guild's emoji need permissions to create, and to change what others created. @throws {DiscordError} 50013. */
function requireRight({ store, bot }: RestCall, owner: EmojiOwner, isOwn: boolean): void {
  if (owner.kind !== 'guild') return;
  const permissions = computeGuildPermissions(store.findGuild(owner.id), bot.id);
  const needed =
    Permission.manageGuildExpressions | (isOwn ? Permission.createGuildExpressions : 0n);
  if (!(permissions & needed)) throw createApiError('missingPermissions');
}

function findOwn(call: RestCall, isChange: boolean) {
  const owner = resolveOwner(call);
  const found = call.emoji.find(owner, call.params.emoji_id ?? '');
  if (isChange) requireRight(call, owner, found.creatorId === call.bot.id);
  return found;
}

/** Creates the routes of an application's or a guild's emoji. */
function createEmojiRoutes(base: string): Route[] {
  const isGuild = base.startsWith('/guilds');
  const listed = isGuild ? arrayOf(emoji) : findSchema('ListApplicationEmojisResponseSchema');
  return [
    {
      method: 'GET',
      path: base,
      responseSchema: listed,
      handle(call) {
        const all = call.store.listEmoji(resolveOwner(call));
        const items = all.map((each) => serializeEmoji(call.store, each));
        return { body: isGuild ? items : { items } };
      },
    },
    {
      method: 'POST',
      path: base,
      requestSchema: newEmoji,
      responseSchema: emoji,
      handle(call) {
        const owner = resolveOwner(call);
        requireRight(call, owner, true);
        const { name, image } = call.body as z.infer<typeof newEmoji>;
        const created = call.emoji.create(owner, call.bot.id, { name, image });
        return { status: 201, body: serializeEmoji(call.store, created) };
      },
    },
    {
      method: 'GET',
      path: `${base}/:emoji_id`,
      responseSchema: emoji,
      handle: (call) => ({ body: serializeEmoji(call.store, findOwn(call, false)) }),
    },
    {
      method: 'PATCH',
      path: `${base}/:emoji_id`,
      requestSchema: renamedEmoji,
      responseSchema: emoji,
      handle(call) {
        const found = findOwn(call, true);
        const { name } = call.body as JsonObject;
        const changed = typeof name === 'string' ? call.emoji.rename(found, name) : found;
        return { body: serializeEmoji(call.store, changed) };
      },
    },
    {
      method: 'DELETE',
      path: `${base}/:emoji_id`,
      handle(call) {
        call.emoji.delete(findOwn(call, true));
        return {};
      },
    },
  ];
}

/** https://discord.com/developers/docs/resources/emoji */
export const emojiRoutes: Route[] = [
  ...createEmojiRoutes('/applications/:application_id/emojis'),
  ...createEmojiRoutes('/guilds/:guild_id/emojis'),
];
