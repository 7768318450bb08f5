import type { APIMessage } from 'discord-api-types/v10';
import { readMessage } from './message-text.ts';
import { findPerson, state } from './state.ts';

/** How many announcements stay to be read again. */
const KEPT = 20;

/** Says something to people who do not see the page. */
export function announce(text: string): void {
  const place = document.querySelector('#announcements');
  if (!place) return;
  const line = document.createElement('p');
  line.textContent = text;
  place.append(line);
  while (place.children.length > KEPT) place.firstElementChild?.remove();
}

/** Says what a message says, unless the member wrote it. */
export function announceMessage(message: APIMessage): void {
  if (message.author.id === state.surroundings?.viewerId) return;
  const name = findPerson(message.author.id)?.name ?? message.author.username;
  announce(`${name}: ${readMessage(message)}`);
}
