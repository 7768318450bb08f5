import { applicationRoutes } from './application-routes.ts';
import { channelRoutes } from './channel-routes.ts';
import { emojiRoutes } from './emoji-routes.ts';
import { guildChannelRoutes } from './guild-channel-routes.ts';
import { guildRoutes } from './guild-routes.ts';
import { interactionRoutes } from './interaction-routes.ts';
import { inviteRoutes } from './invite-routes.ts';
import { memberRoutes } from './member-routes.ts';
import { messageRoutes } from './message-routes.ts';
import { pinRoutes } from './pin-routes.ts';
import { reactionRoutes } from './reaction-routes.ts';
import { roleRoutes } from './role-routes.ts';
import type { Route } from './route.ts';
import { threadRoutes } from './thread-routes.ts';
import { userRoutes } from './user-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';

/** All routes of the local Discord. */
export const routes: Route[] = [
  ...applicationRoutes,
  ...userRoutes,
  ...guildRoutes,
  ...emojiRoutes,
  ...roleRoutes,
  ...memberRoutes,
  ...inviteRoutes,
  ...guildChannelRoutes,
  ...channelRoutes,
  ...threadRoutes,
  ...pinRoutes,
  ...messageRoutes,
  ...reactionRoutes,
  ...interactionRoutes,
  ...webhookRoutes,
];
