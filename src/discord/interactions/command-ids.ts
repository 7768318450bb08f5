import type { Client } from 'discord.js';
import type { ReplyPayload } from '../views/reply-renderer.ts';

/**
 * Fetches the ids of the registered commands by name, in every language, with which a message can mention them.
 *
 * @param guild the id of the only server that they are registered on, `null` for everywhere.
 * @throws DiscordAPIError where Discord does not list them.
 */
export async function fetchCommandIds(
  { application }: Client<true>,
  guild: string | null,
): Promise<Map<string, string>> {
  const commands = await application.commands.fetch({
    withLocalizations: true,
    ...(guild === null ? {} : { guildId: guild }),
  });
  return new Map(
    [...commands.values()].flatMap(({ name, nameLocalizations, id }) =>
      [name, ...Object.values(nameLocalizations ?? {})].map((one) => [String(one), id] as const),
    ),
  );
}

/** Makes the commands in a message that has no text of others clickable: https://discord.com/developers/docs/reference#message-formatting */
export function mentionCommands(
  payload: ReplyPayload,
  ids: ReadonlyMap<string, string>,
): ReplyPayload {
  const mention = (text: string) =>
    text.replace(/(?<=^|\s)\/(?<name>[\p{L}\p{N}_-]+)/gmu, (written, name: string) => {
      const id = ids.get(name);
      return id === undefined ? written : `</${name}:${id}>`;
    });
  const embeds = payload.embeds.map(({ description = '', ...rest }) => ({
    ...rest,
    description: mention(description),
  }));
  return payload.content === undefined
    ? { ...payload, embeds }
    : { ...payload, embeds, content: mention(payload.content) };
}
