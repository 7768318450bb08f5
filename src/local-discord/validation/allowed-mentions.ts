import type { Guild, JsonObject, Message } from '../model/entities.ts';
import type { AllowedMentions, MessageMentions } from '../model/message-request.ts';
import { createFormError, type FieldIssue } from '../protocol/api-error.ts';

const NO_MENTIONS: MessageMentions = { userIds: [], roleIds: [], everyone: false };

/**
 * Finds the mentions in a text. Code marks and backslashes do not hide one: Discord reads the text
 * as it stands. https://discord.com/developers/docs/reference#message-formatting
 */
export function findMentions(text: string): MessageMentions {
  const ids = (pattern: RegExp) => [
    ...new Set([...text.matchAll(pattern)].map((match) => match[1] as string)),
  ];
  return {
    userIds: ids(/<@!?(\d{1,20})>/g),
    roleIds: ids(/<@&(\d{1,20})>/g),
    everyone: /@(everyone|here)/.test(text),
  };
}

/** The text of a message in which mentions count: its content and its text displays, embeds never. */
export function collectMentionText(content: string, components: JsonObject[]): string {
  const texts = [content];
  const visit = (component: JsonObject) => {
    if (component.type === 10) texts.push(String(component.content));
    for (const child of (component.components as JsonObject[] | undefined) ?? []) visit(child);
  };
  components.forEach(visit);
  return texts.join('\n');
}

/**
 * Keeps of the mentions those that `allowed_mentions` lets through; without one, all of them in
 * ordinary messages, and only those of users where an interaction or a webhook speaks.
 * https://discord.com/developers/docs/resources/message#allowed-mentions-object
 */
export function applyAllowedMentions(
  found: MessageMentions,
  given: AllowedMentions | null | undefined,
  isWebhook: boolean,
): MessageMentions {
  const allowed = given ?? (isWebhook ? { parse: ['users'] } : null);
  if (!allowed) return found;
  const parse = allowed.parse ?? [];
  const keep = (kind: 'users' | 'roles', ids: string[]) =>
    parse.includes(kind) ? ids : ids.filter((id) => allowed[kind]?.includes(id));
  return {
    userIds: keep('users', found.userIds),
    roleIds: keep('roles', found.roleIds),
    everyone: found.everyone && parse.includes('everyone'),
  };
}

/**
 * Refuses an `allowed_mentions` that says two things at once.
 * @throws {DiscordError} 50035 when a kind is both parsed and listed.
 */
export function checkAllowedMentions(allowed: AllowedMentions | null | undefined): void {
  const issues: FieldIssue[] = [];
  for (const kind of ['users', 'roles'] as const) {
    if (allowed?.parse?.includes(kind) && (allowed[kind]?.length ?? 0) > 0) {
      issues.push({
        path: ['allowed_mentions'],
        code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      });
    }
  }
  if (issues.length > 0) throw createFormError(issues);
}

/**
 * Who is notified: only members of the guild, roles only when they are mentionable, and those and
 * everyone else only as far as the author has MENTION_EVERYONE. Nobody notifies themselves.
 */
export function filterNotified(
  message: Message,
  guild: Guild | null,
  mayMentionEveryone: boolean,
): MessageMentions {
  if (!guild)
    return {
      ...NO_MENTIONS,
      userIds: message.mentionedUserIds.filter((id) => id !== message.authorId),
    };
  return {
    userIds: message.mentionedUserIds.filter(
      (id) => id !== message.authorId && guild.members.has(id),
    ),
    roleIds: message.mentionedRoleIds.filter(
      (id) => mayMentionEveryone || guild.roles.get(id)?.mentionable,
    ),
    everyone: message.mentionsEveryone && mayMentionEveryone,
  };
}
