// Type import only: the components must not be loaded before this is set.
import type { Avatars } from '@skyra/discord-components-core';
import { drawAvatar } from './avatars.ts';

/** The type allows only names of Discord's avatars, but any URL works. */
const fallback = drawAvatar('?', false) as NonNullable<Avatars['default']>;

/** Read by the components when loaded; without it they would fetch Discord's default avatars. */
globalThis.$discordMessage = { avatars: { default: fallback } };
