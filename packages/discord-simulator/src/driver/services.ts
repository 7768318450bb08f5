import type { ExpiredTokenError } from '../model/interaction.ts';
import { Store } from '../model/store.ts';
import { EventBus } from '../observation/event-bus.ts';
import { FaultInjector } from '../observation/fault-injection.ts';
import { TrafficLog } from '../observation/traffic-log.ts';
import type { Clock } from '../protocol/clock.ts';
import { ChannelService } from '../services/channel-service.ts';
import { CommandService } from '../services/command-service.ts';
import { EmojiService } from '../services/emoji-service.ts';
import { InteractionService } from '../services/interaction-service.ts';
import { InviteService } from '../services/invite-service.ts';
import { MemberService } from '../services/member-service.ts';
import { MessageService } from '../services/message-service.ts';
import { PinService } from '../services/pin-service.ts';
import { PresenceService } from '../services/presence-service.ts';
import { ReactionService } from '../services/reaction-service.ts';
import { RoleService } from '../services/role-service.ts';
import { ThreadService } from '../services/thread-service.ts';
import { UserActions } from '../services/user-actions.ts';
import { WebhookService } from '../services/webhook-service.ts';

/** What a simulator consists of beneath its two APIs. */
export abstract class SimulatorServices {
  /** All that is stored. Read it where the API does not say enough; change it through the API. */
  readonly store: Store;
  readonly events = new EventBus();
  /** Every REST call and gateway payload. */
  readonly traffic: TrafficLog;
  /** Injects faults: dropped sockets, invalid sessions, failing calls, repeated or reordered events. */
  readonly faults = new FaultInjector();
  readonly messages: MessageService;
  readonly threads: ThreadService;
  readonly commands: CommandService;
  readonly interactions: InteractionService;
  readonly reactions: ReactionService;
  readonly pins: PinService;
  readonly emoji: EmojiService;
  readonly invites: InviteService;
  readonly presences: PresenceService;
  readonly roles: RoleService;
  readonly members: MemberService;
  readonly channels: ChannelService;
  readonly webhooks: WebhookService;
  /** What users do in Discord's client, by ids and without waiting; users and the page act through it. */
  readonly actions: UserActions;

  constructor(clock: Clock, expiredTokenError: ExpiredTokenError | undefined) {
    this.store = new Store(clock);
    this.traffic = new TrafficLog(clock, this.events);
    this.messages = new MessageService(this.store, this.events, () => this.address);
    this.threads = new ThreadService(this.store, this.events, this.messages);
    this.commands = new CommandService(this.store, this.events);
    this.interactions = new InteractionService(
      this.store,
      this.events,
      this.messages,
      expiredTokenError,
    );
    this.reactions = new ReactionService(this.store, this.events);
    this.pins = new PinService(this.store, this.events, this.messages);
    this.emoji = new EmojiService(this.store, this.events);
    this.presences = new PresenceService(this.store, this.events);
    this.roles = new RoleService(this.store, this.events);
    this.members = new MemberService(this.store, this.events, this.roles, this.messages);
    this.invites = new InviteService(this.store, this.events, this.members);
    this.channels = new ChannelService(this.store, this.events);
    this.webhooks = new WebhookService(this.store, this.events, this.messages);
    this.actions = new UserActions(this);
  }

  /** `http://127.0.0.1:8787`. @throws {Error} before the server listens. */
  abstract get address(): string;
}
