/** Most slash commands that an application may have. https://discord.com/developers/docs/interactions/application-commands */
const COMMANDS_LIMIT = 100;

/** The names of Footnote's own slash commands, which no topic may have. */
export const FIXED_COMMANDS: readonly string[] = [
  'ask',
  'sources',
  'help',
  'unanswered',
  'settings',
  'privacy',
  'explain',
];

/** Most commands of topics. */
export const TOPIC_COMMANDS_LIMIT = COMMANDS_LIMIT - FIXED_COMMANDS.length;

/** Longest description of a command, in characters; Discord's limit. */
export const DESCRIPTION_LIMIT = 100;

/**
 * Whether Discord accepts a text as the name of a slash command: 1 to 32 letters, digits, hyphens and underscores, in
 * lower case where there is one. https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming
 */
export function isCommandName(text: string): boolean {
  return /^[-_\p{Ll}\p{Lm}\p{Lo}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u.test(text);
}
