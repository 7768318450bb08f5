import { type Client, Events, GatewayCloseCodes } from 'discord.js';
import { makeClient, makeInviteLink } from './client.ts';
import type { BotContext } from './context.ts';
import { Corrections } from './corrections.ts';
import { hearDirectMessages } from './direct-messages.ts';
import { dispatch } from './dispatch.ts';
import { keepHouse } from './housekeeping.ts';
import { Mentions } from './mentions.ts';
import { Ongoing } from './ongoing.ts';
import { publish } from './publish.ts';

export type { BotContext } from './context.ts';

/** How to reach Discord. */
export interface Connection {
  token: string;
  /** Address of the API without version; `null` for Discord's own. */
  api: string | null;
  /** The server to register the commands on; `null` for everywhere. */
  guild: string | null;
}

/** A bot that is logged in and answers. */
export interface Bot {
  client: Client<true>;
  /** Settles what has been begun, then leaves Discord. May be called twice. */
  stop(): Promise<void>;
  /** Resolves with the reason when Discord ends the connection for good, as after a token reset. */
  ended: Promise<string>;
  /** To be called when the library was exchanged: what was answered out of the old one is corrected. */
  libraryChanged(): void;
}

/** Between asking Discord in and being let in, at most; then something is wrong. Milliseconds. */
const READY_WITHIN_MS = 60_000;

/** By then an answer out of the old library is noted, milliseconds. */
const ON_ITS_WAY_MS = 10_000;

/** How long `stop` waits for answers that are on their way. Milliseconds. */
const SETTLE_WITHIN_MS = 5_000;

/**
 * Logs in, registers the commands where they have changed, and answers from then on.
 *
 * @throws the reason Discord gave where it does not let the bot in or refuses the commands; nothing is
 * left running then.
 */
export async function startBot(connection: Connection, context: BotContext): Promise<Bot> {
  const client = makeClient(connection.api);
  const { log } = context;
  const ongoing = listen(client, context);
  const ended = watchConnection(client, context);
  try {
    const ready = await logIn(client, connection.token);
    const bodies = context.commands.map((command) => command.data);
    const did = await publish(ready, bodies, connection.guild);
    log.info({ commands: bodies.length, guild: connection.guild, did }, 'commands');
    log.info({ user: ready.user.tag, invite: makeInviteLink(ready) }, 'ready');
    const corrections = new Corrections(client, context);
    const endHousekeeping = keepHouse(ready, context, corrections, ongoing);
    const leave = async () => {
      endHousekeeping();
      corrections.stop();
      await stop(client, ongoing);
    };
    const sweep = () => ongoing.begin(() => corrections.sweep());
    const libraryChanged = () => {
      sweep();
      // What was on its way when the library was exchanged is noted a moment later.
      setTimeout(sweep, ON_ITS_WAY_MS).unref();
    };
    return { client: ready, stop: leave, ended, libraryChanged };
  } catch (error) {
    await client.destroy();
    throw error;
  }
}

/** Hands Discord's events on, and keeps hold of what they set going. */
function listen(client: Client, context: BotContext): Ongoing {
  const mentions = new Mentions(context);
  const ongoing = new Ongoing();
  client.on(Events.InteractionCreate, (interaction) =>
    ongoing.begin(() => dispatch(interaction, context)),
  );
  client.on(Events.MessageCreate, (message) => ongoing.begin(() => mentions.create(message)));
  client.on(Events.MessageUpdate, (old, message) =>
    ongoing.begin(() => mentions.update(old, message)),
  );
  client.on(Events.MessageDelete, (message) => ongoing.begin(() => mentions.delete(message)));
  client.on(Events.MessageBulkDelete, (messages) => {
    for (const message of messages.values()) ongoing.begin(() => mentions.delete(message));
  });
  hearDirectMessages(client, mentions, ongoing, context.log);
  return ongoing;
}

function watchConnection(client: Client, { log }: BotContext): Promise<string> {
  client.on(Events.Error, (error) => log.error({ err: error }, 'connection'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'connection'));
  client.on(Events.ShardError, (error) => log.error({ err: error }, 'connection'));
  client.on(Events.ShardReconnecting, () => log.warn('connection lost, trying again'));
  client.on(Events.ShardResume, () => log.info('connection resumed'));
  return new Promise((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      resolve(`Discord closed the connection: ${code} ${GatewayCloseCodes[code] ?? ''}`.trim());
    });
    client.on(Events.Invalidated, () => resolve('Discord ended the session'));
  });
}

async function logIn(client: Client, token: string): Promise<Client<true>> {
  // ClientReady can fire before login resolves, so it is awaited from before.
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new Error(`Discord was not ready within ${READY_WITHIN_MS / 1000} s`)),
    READY_WITHIN_MS,
  );
  try {
    await Promise.race([client.login(token), late.promise]);
    return await Promise.race([ready, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

async function stop(client: Client, ongoing: Ongoing): Promise<void> {
  await ongoing.close(SETTLE_WITHIN_MS);
  // discord.js tells of a reconnection also where it leaves by itself.
  client.removeAllListeners(Events.ShardReconnecting);
  await client.destroy();
}
