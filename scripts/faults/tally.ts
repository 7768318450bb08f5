import type { Interaction, LocalDiscord, Message } from '../../src/local-discord/index.ts';

/** What was asked. */
export interface Asked {
  interactions: Interaction[];
  mentions: Message[];
}

/** What came of questions of one kind. */
export interface Tally {
  answered: number;
  /** The member was told that something went wrong. */
  apologies: number;
  /** Discord's three seconds were over; it told the member so itself. */
  late: number;
  /** Nothing has come of them. */
  open: number;
  /** More than one answer came. */
  twice: number;
}

export interface Outcomes {
  interactions: Tally;
  mentions: Tally;
}

/** Counts what came of everything that was asked. */
export function tally(discord: LocalDiscord, { interactions, mentions }: Asked): Outcomes {
  const messages = [...discord.store.channels.keys()].flatMap((id) =>
    discord.store.listMessages(id),
  );
  const byId = new Map(messages.map((message) => [message.id, message]));
  const replies = Map.groupBy(
    messages.filter(({ authorId, reference }) => authorId === discord.bot.id && reference),
    ({ reference }) => reference?.messageId,
  );
  const result: Outcomes = { interactions: empty(), mentions: empty() };
  for (const { state, responseMessageId, followUpIds } of interactions) {
    const answer = byId.get(responseMessageId ?? '');
    if (followUpIds.length > 0 && answer) result.interactions.twice += 1;
    if (state === 'failed') result.interactions.late += 1;
    else if (answer === undefined) result.interactions.open += 1;
    else result.interactions[isApology(answer) ? 'apologies' : 'answered'] += 1;
  }
  for (const { id } of mentions) {
    const own = replies.get(id) ?? [];
    if (own.length > 1) result.mentions.twice += 1;
    const [answer] = own;
    if (answer === undefined) result.mentions.open += 1;
    else result.mentions[isApology(answer) ? 'apologies' : 'answered'] += 1;
  }
  return result;
}

function empty(): Tally {
  return { answered: 0, apologies: 0, late: 0, open: 0, twice: 0 };
}

function isApology(message: Message): boolean {
  return JSON.stringify(message.embeds).includes('Sorry, something went wrong');
}
