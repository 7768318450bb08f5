import type { DiscordSimulator, Interaction, Message } from 'discord-simulator';

/** The questions asked in a cell. */
export interface AskedQuestions {
  interactions: Interaction[];
  mentions: Message[];
}

/** The number of questions of one kind by outcome. */
export interface Tally {
  answered: number;
  /** The bot apologised that something went wrong. */
  apologies: number;
  /** Discord told the member that the bot did not respond within three seconds. */
  late: number;
  /** There is no answer. */
  open: number;
  /** There is more than one answer. */
  twice: number;
}

/** The outcomes of both kinds of questions. */
export interface Outcomes {
  interactions: Tally;
  mentions: Tally;
}

/** Counts the questions by outcome. */
export function tally(
  discord: DiscordSimulator,
  { interactions, mentions }: AskedQuestions,
): Outcomes {
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
    const [answer, ...more] = replies.get(id) ?? [];
    if (more.length > 0) result.mentions.twice += 1;
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
