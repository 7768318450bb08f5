import type { Gateway } from '../gateway/gateway.ts';
import type { Application } from '../model/entities.ts';
import type { Store } from '../model/store.ts';
import type { EventBus } from '../observation/event-bus.ts';
import type { FaultInjector } from '../observation/fault-injection.ts';
import type { TrafficLog } from '../observation/traffic-log.ts';
import type { RestServices } from '../rest/route.ts';
import type { InteractionService } from '../services/interaction-service.ts';
import type { InviteService } from '../services/invite-service.ts';
import type { MemberService } from '../services/member-service.ts';
import type { PresenceService } from '../services/presence-service.ts';
import type { ThreadService } from '../services/thread-service.ts';
import type { UserActions } from '../services/user-actions.ts';

/** A reference to a channel, a thread or direct messages. */
export interface ChannelRef {
  id: string;
  name: string;
  /** Null for direct messages. */
  guildId: string | null;
}

/** A reference to a guild. */
export interface GuildRef {
  readonly id: string;
  readonly name: string;
  /** Returns a channel or thread by name. @throws {RangeError} when there is none. */
  channel(name: string): ChannelRef;
}

/** The parts of the simulator that users act on. */
export interface UserEnvironment {
  readonly store: Store;
  readonly events: EventBus;
  readonly threads: ThreadService;
  readonly interactions: InteractionService;
  readonly invites: InviteService;
  readonly members: MemberService;
  readonly presences: PresenceService;
  readonly actions: UserActions;
  /** Returns an application by name or id, the first by default. @throws {RangeError} when there is none. */
  application(nameOrId?: string): Application;
  /** Returns a guild by name or id, the first by default. @throws {RangeError} when there is none. */
  guild(nameOrId?: string): GuildRef;
  /** Resolves when the bots have nothing left to do. */
  idle(): Promise<void>;
}

/** The parts of the simulator that the server exposes. */
export interface ServerEnvironment
  extends Readonly<Omit<RestServices, 'gatewayAddress' | 'startInformation'>> {
  readonly traffic: TrafficLog;
  readonly faults: FaultInjector;
  readonly gateway: Gateway;
  /** `http://127.0.0.1:8787`. */
  readonly address: string;
}
