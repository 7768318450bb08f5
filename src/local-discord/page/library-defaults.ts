// The type alone: the components must not be loaded before this is set.
import type { Avatars } from '@skyra/discord-components-core';
import { drawAvatar } from './avatars.ts';

/** Typed as a name for one of Discord's own, but any address is taken. */
const fallback = drawAvatar('?', false) as NonNullable<Avatars['default']>;

/** Read by the components when they are loaded: without an avatar of their own they would fetch Discord's. */
globalThis.$discordMessage = { avatars: { default: fallback } };
