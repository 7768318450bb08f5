import fc from 'fast-check';
import type { Interaction, LocalDiscord, Message } from '../../src/local-discord/index.ts';
import type { JsonObject } from '../../src/local-discord/model/entities.ts';
import { describeInteraction } from '../../src/local-discord/serializers/interaction.ts';
import { describeMessageForBot } from '../../src/local-discord/serializers/message.ts';
import { anyText, mutate, mutations } from './arbitraries.ts';
import type { Property } from './property.ts';

/** A bot in a local Discord that is tried. */
export interface Subject {
  discord: LocalDiscord;
  /** What got out of the bot that must not: errors that nobody caught, and lines at `error` that are no refusal. */
  escaped(): string[];
}

/** A row of components as the local Discord keeps it. */
interface Row {
  components: { custom_id?: string }[];
}

/** Properties of the whole bot, with the real client in a local Discord. */
export function fuzzDiscord({ discord, escaped }: Subject): Property[] {
  const ada = discord.member('Ada');
  const { general } = discord.guild;
  const expectCalm = () => {
    const wrong = [...escaped(), ...discord.problems.map(({ what }) => what)];
    if (discord.pings.length > 0) wrong.push('somebody was pinged');
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  };
  const done = async (interaction: Interaction) => {
    await discord.events.until(() => interaction.state !== 'pending' || undefined);
    if (interaction.state === 'failed') throw new Error('the member was left without a response');
  };
  const find = (name: string) => {
    const command = discord.actions
      .listCommands(ada.id, general.id)
      .find((each) => each.name === name);
    if (!command) throw new Error(`there is no /${name}`);
    return command;
  };

  const options: Property = {
    name: 'option values and mentions',
    share: 0.15,
    async run(runs) {
      await fc.assert(
        fc.asyncProperty(anyText(4000), fc.boolean(), async (text, isMention) => {
          if (isMention) {
            const content = `<@${discord.bot.id}> ${text}`.slice(0, 2000);
            const post = await ada.posts(content, { in: general });
            if (!(await ada.waitsForReply(post))) throw new Error('no reply came');
          } else if (text.trim() !== '') {
            const filled = [{ name: 'question', value: text, type: 3 }];
            await done(discord.actions.useCommand(ada.id, general.id, find('ask'), filled));
          }
          forget(discord);
          expectCalm();
        }),
        { numRuns: runs },
      );
    },
  };

  const customIds: Property = {
    name: 'custom ids',
    share: 0.15,
    async run(runs) {
      const reply = await ada.types('/ask question:who is Thomas West?');
      const message = reply.stored as Message;
      const button = (message.components as unknown as Row[])[0]?.components[0];
      const own = button?.custom_id ?? '';
      const ids = fc.oneof(
        anyText(100),
        fc.tuple(fc.nat(own.length), anyText(8)).map(([at, text]) => own.slice(0, at) + text),
        fc.stringMatching(/^1\.[a-z]{1,10}\.\d{1,4}\.[A-Za-z0-9_-]{0,60}\.[A-Za-z0-9_-]{12}$/),
      );
      await fc.assert(
        fc.asyncProperty(ids, async (text) => {
          const id = text.slice(0, 100);
          if (!button || id === '' || id === own) return;
          button.custom_id = id;
          const interaction = discord.actions.useComponent(ada.id, message, id);
          button.custom_id = own;
          await done(interaction);
          const said = discord.world
            .listMessages(general.id)
            .find(({ id: said }) => said === interaction.responseMessageId);
          if (!JSON.stringify(said?.embeds).includes('not from here'))
            throw new Error(`"${id}" did something: ${JSON.stringify(said?.embeds)}`);
          forget(discord, message.id);
          expectCalm();
        }),
        { numRuns: runs },
      );
    },
  };

  const payloads: Property = {
    name: 'payloads',
    share: 0.15,
    async run(runs) {
      const samples = await takeSamples(discord);
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...samples), mutations, async (sample, changes) => {
          const data = mutate(sample.data, changes) as JsonObject;
          discord.gateway.dispatch({ ...sample, describe: () => data });
          await discord.gateway.drain();
          // Ids may be gone from the calls that come of it: Discord refuses those, and rightly.
          discord.problems.length = 0;
          expectCalm();
        }),
        { numRuns: runs },
      );
    },
  };
  return [options, customIds, payloads];
}

/** Events as the bot gets them. */
async function takeSamples(discord: LocalDiscord) {
  const ada = discord.member('Ada');
  const reply = await ada.types('/ask question:who is Thomas West?');
  const press = await ada.clicks(reply, 'In context');
  const post = await ada.posts(`<@${discord.bot.id}> who is Thomas West?`);
  const { id: guildId } = discord.guild;
  const interaction = (one: Interaction | null) => ({
    event: 'INTERACTION_CREATE',
    guildId,
    intent: 0,
    data: describeInteraction(discord.world, one as Interaction) as unknown,
  });
  const message = (event: string) => ({
    event,
    guildId,
    intent: 0,
    data: { ...describeMessageForBot(discord.world, post, true), guild_id: guildId } as unknown,
  });
  return [
    interaction(reply.interaction ?? null),
    interaction(press.interaction ?? null),
    message('MESSAGE_CREATE'),
    message('MESSAGE_UPDATE'),
    message('MESSAGE_DELETE'),
  ];
}

/** Keeps the channel short: a hundred thousand messages are not what this is about. */
function forget(discord: LocalDiscord, keep?: string): void {
  const { world, guild } = discord;
  if (world.listMessages(guild.general.id).length < 200) return;
  for (const message of [...world.listMessages(guild.general.id)])
    if (message.id !== keep) world.messages.get(guild.general.id)?.delete(message.id);
}
