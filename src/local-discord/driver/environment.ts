import type { Gateway } from '../gateway/gateway.ts';
import type { User } from '../model/entities.ts';
import type { World } from '../model/store.ts';
import type { EventStream } from '../observation/event-bus.ts';
import type { Faults } from '../observation/fault-injection.ts';
import type { Wire } from '../observation/traffic-log.ts';
import type { Commands } from '../services/command-service.ts';
import type { Interactions } from '../services/interaction-service.ts';
import type { Messages } from '../services/message-service.ts';
import type { Threads } from '../services/thread-service.ts';
import type { Actions } from '../services/user-actions.ts';

/** A channel, thread or direct messages, by id. */
export interface Place {
  id: string;
  name: string;
  /** Null for direct messages. */
  guildId: string | null;
}

/** The guild that is there from the start. */
export interface HomeGuild {
  id: string;
  name: string;
  general: Place;
  policyQuestions: Place;
  /** A thread in #policy-questions. */
  thread: Place;
}

/** The parts of a local Discord that its members act on. */
export interface MemberEnvironment {
  readonly world: World;
  readonly events: EventStream;
  readonly threads: Threads;
  readonly actions: Actions;
  readonly bot: User;
  readonly guild: HomeGuild;
  /** Resolves when the bot has nothing left to do. */
  settled(): Promise<void>;
}

/** The parts of a local Discord that its server exposes. */
export interface ServerEnvironment {
  readonly world: World;
  readonly events: EventStream;
  readonly wire: Wire;
  readonly faults: Faults;
  readonly gateway: Gateway;
  readonly messages: Messages;
  readonly threads: Threads;
  readonly commands: Commands;
  readonly interactions: Interactions;
  /** `http://127.0.0.1:8787`. */
  readonly address: string;
}
