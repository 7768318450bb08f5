import type { Message } from 'discord.js';
import type { GuildContext } from '../guild-context.ts';
import { readMessageText } from '../message-text.ts';
import type { View } from '../views/view.ts';
import { readQuestion } from './addressed-message.ts';
import { fetchReplied } from './thread-reader.ts';

const BEFORE =
  '(?:please|pls|can|could|would|you|someone|anyone|hey|so|and|um|hmm|ok|is|was|are|it|this|that|they|he|she|really|actually|the|a|an|any|do|have|has|got|what|where|your|his|her|their|there|s|i|need|want|to)';
const CHECK =
  '(?:fact ?check|verify|check|double check|confirm|true|real|legit|right|correct|accurate|fake|false|wrong|source|sources|citation|cite|proof|prove|evidence|reference|says? who|according to whom?)';
const AFTER =
  '(?:this|that|it|please|pls|for|me|us|or|not|false|fake|here|on|of|claim|statement|though|then|thanks)';
const REQUEST = new RegExp(`^(?:${BEFORE} )*${CHECK}(?: ${AFTER})*$`, 'u');

/** Whether a text, of a reply to a message, asks for that message to be checked and nothing else: "is this true?", "source?" */
export function asksForCheck(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 || REQUEST.test(words.join(' '));
}

/**
 * Looks up the message that a message replies to or forwards, unless the bot wrote it.
 *
 * @returns `null` if there is none, or it replies to the bot.
 */
export async function checkClaim(message: Message, context: GuildContext): Promise<View | null> {
  const isForward = message.messageSnapshots.size > 0;
  const claim = isForward ? message : await fetchReplied(message);
  if (claim === null || claim.author.id === message.client.user.id) return null;
  // Discord withholds the text of messages that do not address the bot.
  const text = readQuestion({ content: readMessageText(claim) });
  if (text === '') return { kind: 'notice', notice: 'text-withheld' };
  await context.scheduler.acquire(false);
  const { matcher } = context.library();
  const verdict = await matcher.findSource(text);
  if (verdict.outcome === 'no-answer') return { kind: 'source', message: claim, verdict };
  const facts = verdict.facts.map(({ fact }) => fact);
  return { kind: 'shared', url: claim.url, contradictions: verdict.contradictions, facts };
}
