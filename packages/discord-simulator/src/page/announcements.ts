import type { APIMessage } from 'discord-api-types/v10';
import { summarizeMessage } from './message-text.ts';
import { findUser, state } from './state.ts';

/** How many announcements are kept. */
const MAX_ANNOUNCEMENTS = 20;

/** Announces a text to screen readers. */
export function announce(text: string): void {
  const region = document.querySelector('#announcements');
  if (!region) return;
  const line = document.createElement('p');
  line.textContent = text;
  region.append(line);
  while (region.children.length > MAX_ANNOUNCEMENTS) region.firstElementChild?.remove();
}

/** Announces a message unless the viewer wrote it. */
export function announceMessage(message: APIMessage): void {
  if (message.author.id === state.context?.viewerId) return;
  const name = findUser(message.author.id)?.name ?? message.author.username;
  announce(`${name}: ${summarizeMessage(message)}`);
}
