import type { Command } from '../src/discord/interactions/command.ts';
import { ask } from './ask.ts';
import { explain } from './explain.ts';
import { findTheSource } from './find-the-source.ts';
import { help } from './help.ts';
import { privacy } from './privacy.ts';
import { settings } from './settings.ts';
import { sources } from './sources.ts';
import { unanswered } from './unanswered.ts';
import { whatWasDiscussed } from './what-was-discussed.ts';
import { whoVisited } from './who-visited.ts';

/** All commands. Only commands listed here are registered with Discord. */
export const commands: readonly Command[] = [
  ask,
  whoVisited,
  whatWasDiscussed,
  sources,
  help,
  findTheSource,
  unanswered,
  settings,
  privacy,
  explain,
];
