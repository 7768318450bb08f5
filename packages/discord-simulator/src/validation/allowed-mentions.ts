import type { Guild, JsonObject, Message } from '../model/entities.ts';
import type { AllowedMentions, MessageMentions } from '../model/message-request.ts';
import { createFormError, type FieldIssue } from '../protocol/api-error.ts';

const NO_MENTIONS: MessageMentions = { userIds: [], roleIds: [], everyone: false };

/**
 * Finds the mentions in a text, including those in code or after a backslash, which the local Discord
 * does not treat specially. https://discord.com/developers/docs/reference#message-formatting
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

/** Returns the text of a message in which mentions count: content and text displays, but not embeds. */
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
 * Filters mentions by `allowed_mentions`. Without it, all are allowed in ordinary messages, and only
 * user mentions in messages of interactions and webhooks.
 * https://discord.com/developers/docs/resources/message#allowed-mentions-object
 */
export function applyAllowedMentions(
  mentions: MessageMentions,
  requested: AllowedMentions | null | undefined,
  isWebhook: boolean,
): MessageMentions {
  const allowed = requested ?? (isWebhook ? { parse: ['users'] } : null);
  if (!allowed) return mentions;
  const parse = allowed.parse ?? [];
  const filterIds = (kind: 'users' | 'roles', ids: string[]) =>
    parse.includes(kind) ? ids : ids.filter((id) => allowed[kind]?.includes(id));
  return {
    userIds: filterIds('users', mentions.userIds),
    roleIds: filterIds('roles', mentions.roleIds),
    everyone: mentions.everyone && parse.includes('everyone'),
  };
}

/**
 * Checks `allowed_mentions` for contradictions.
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
 * Returns the mentions that notify: guild members other than the author, mentionable roles, and with
 * MENTION_EVERYONE all roles and @everyone.
 */
export function filterNotified(
  message: Message,
  guild: Guild | null,
  canMentionEveryone: boolean,
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
      (id) => canMentionEveryone || guild.roles.get(id)?.mentionable,
    ),
    everyone: message.mentionsEveryone && canMentionEveryone,
  };
}
