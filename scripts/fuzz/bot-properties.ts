import type {
  DiscordSimulator,
  GatewayRecord,
  Interaction,
  JsonObject,
  Message,
} from 'discord-simulator';
import fc from 'fast-check';
import { anyText, mutate, mutations } from './arbitraries.ts';
import type { Property } from './property.ts';

/** A bot in a local Discord. */
export interface TestedBot {
  discord: DiscordSimulator;
  /** Returns uncaught errors and unexpected log lines at `error`. */
  errors(): string[];
}

/** A row of components as the local Discord stores it. */
interface Row {
  components: { custom_id?: string }[];
}

/** Returns properties of the whole bot, with the real client in a local Discord. */
export function botProperties({ discord, errors }: TestedBot): Property[] {
  const ada = discord.user('Ada');
  const general = discord.channel('general');
  const expectNoErrors = () => {
    const wrong = [...errors(), ...discord.violations.map(({ what }) => what)];
    if (discord.notifications.length > 0) wrong.push('a member was pinged');
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  };
  const waitForResponse = async (interaction: Interaction) => {
    await discord.events.until(() => interaction.state !== 'pending' || undefined);
    if (interaction.state === 'failed') throw new Error('the member got no response');
  };

  const options: Property = {
    name: 'option values and mentions',
    share: 0.15,
    async run(runs) {
      await fc.assert(
        fc.asyncProperty(anyText(4000), fc.boolean(), async (text, isMention) => {
          if (isMention) {
            const content = `<@${discord.bot.id}> ${text}`.slice(0, 2000);
            const post = await ada.send(content, { in: general });
            if (!(await ada.waitForReply(post))) throw new Error('no reply came');
          } else if (text.trim() !== '') {
            const commands = discord.actions.listCommands(ada.id, general.id);
            const ask = commands.find(({ name }) => name === 'ask') as (typeof commands)[number];
            const filled = [{ name: 'question', value: text, type: 3 }];
            await waitForResponse(discord.actions.useCommand(ada.id, general.id, ask, filled));
          }
          trimHistory(discord);
          expectNoErrors();
        }),
        { numRuns: runs },
      );
    },
  };

  const customIds: Property = {
    name: 'custom ids',
    share: 0.15,
    async run(runs) {
      const reply = await ada.runCommand('/ask question:who is Thomas West?');
      const message = reply.stored as Message;
      const button = (message.components as unknown as Row[])[0]?.components[0];
      const original = button?.custom_id ?? '';
      const ids = fc.oneof(
        anyText(100),
        fc
          .tuple(fc.nat(original.length), anyText(8))
          .map(([at, text]) => original.slice(0, at) + text),
        fc.stringMatching(/^1\.[a-z]{1,10}\.\d{1,4}\.[A-Za-z0-9_-]{0,60}\.[A-Za-z0-9_-]{12}$/),
      );
      await fc.assert(
        fc.asyncProperty(ids, async (text) => {
          const id = text.slice(0, 100);
          if (!button || id === '' || id === original) return;
          button.custom_id = id;
          const interaction = discord.actions.useComponent(ada.id, message, id);
          button.custom_id = original;
          await waitForResponse(interaction);
          const response = discord.store
            .listMessages(general.id)
            .find((posted) => posted.id === interaction.responseMessageId);
          if (!JSON.stringify(response?.embeds).includes('not from here'))
            throw new Error(`"${id}" was accepted: ${JSON.stringify(response?.embeds)}`);
          trimHistory(discord, message.id);
          expectNoErrors();
        }),
        { numRuns: runs },
      );
    },
  };

  const payloads: Property = {
    name: 'payloads',
    share: 0.15,
    async run(runs) {
      const samples = await collectEvents(discord);
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...samples), mutations, async (sample, changes) => {
          const data = mutate(sample.data, changes) as JsonObject;
          discord.gateway.dispatch(discord.application(), { ...sample, serialize: () => data });
          await discord.gateway.drain();
          // Discord rightly refuses calls whose IDs were mutated.
          discord.violations.length = 0;
          expectNoErrors();
        }),
        { numRuns: runs },
      );
    },
  };
  return [options, customIds, payloads];
}

/** Returns gateway events as the bot received them. */
async function collectEvents(discord: DiscordSimulator) {
  const ada = discord.user('Ada');
  const reply = await ada.runCommand('/ask question:who is Thomas West?');
  await ada.click(reply, 'In context');
  await ada.send(`<@${discord.bot.id}> who is Thomas West?`);
  await discord.idle();
  const findLast = (event: string) =>
    discord.traffic.records.findLast(
      (record): record is GatewayRecord => record.kind === 'gateway' && record.event === event,
    )?.data;
  const sample = (event: string, data: unknown) => ({
    event,
    guildId: discord.guild().id,
    intent: 0,
    data,
  });
  const message = findLast('MESSAGE_CREATE');
  const interactions = discord.traffic.records.filter(
    (record) => record.kind === 'gateway' && record.event === 'INTERACTION_CREATE',
  ) as GatewayRecord[];
  return [
    ...interactions.slice(-2).map(({ data }) => sample('INTERACTION_CREATE', data)),
    ...['MESSAGE_CREATE', 'MESSAGE_UPDATE', 'MESSAGE_DELETE'].map((event) =>
      sample(event, message),
    ),
  ];
}

/** Deletes a channel's messages once there are many, so that the local Discord stays fast. */
function trimHistory(discord: DiscordSimulator, keep?: string): void {
  const { store } = discord;
  const { id } = discord.channel('general');
  if (store.listMessages(id).length < 200) return;
  for (const message of store.listMessages(id))
    if (message.id !== keep) store.messages.get(id)?.delete(message.id);
}
