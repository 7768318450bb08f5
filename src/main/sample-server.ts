import type { DiscordOptions } from 'discord-simulator';

/** Characters of a channel's name. https://discord.com/developers/docs/resources/channel#channel-object */
const MAX_NAME = 100;

/** What a local Discord starts with: an application and a server with a member, a moderator and an owner. */
export type SampleServer = Required<Pick<DiscordOptions, 'applications' | 'guilds'>>;

/** Returns the server of a run without a token. @param thread the title of the thread in #policy-questions. */
export function describeSampleServer(thread: string): SampleServer {
  return {
    applications: [{ name: 'Footnote' }],
    guilds: [
      {
        name: 'Policy Desk',
        owner: 'Olive',
        channels: ['general', { name: 'policy-questions', threads: [thread.slice(0, MAX_NAME)] }],
        roles: [
          { name: 'Moderator', permissions: ['manageGuild', 'manageMessages', 'manageThreads'] },
        ],
        members: ['Ada', { name: 'Mo', roles: ['Moderator'] }],
      },
    ],
  };
}
