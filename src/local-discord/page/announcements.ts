import type { APIMessage } from 'discord-api-types/v10';
import { summarizeMessage } from './message-text.ts';
import { findUser, state } from './state.ts';

/** How many announcements stay to be read again. */
const MAX_ANNOUNCEMENTS = 20;

/** Says something to people who do not see the page. */
export function announce(text: string): void {
  const place = document.querySelector('#announcements');
  if (!place) return;
  const line = document.createElement('p');
  line.textContent = text;
  place.append(line);
  while (place.children.length > MAX_ANNOUNCEMENTS) place.firstElementChild?.remove();
}

/** Says what a message says, unless the member wrote it. */
export function announceMessage(message: APIMessage): void {
  if (message.author.id === state.context?.viewerId) return;
  const name = findUser(message.author.id)?.name ?? message.author.username;
  announce(`${name}: ${summarizeMessage(message)}`);
}
