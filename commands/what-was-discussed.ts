import { topicCommand } from './topic-command.ts';

/** `/what-was-discussed`: the subjects of the talks, where `topics.yaml` gives `discussed` this command. */
export const whatWasDiscussed = topicCommand(
  'what-was-discussed',
  'See what was discussed, with the sentences that say so',
  'discussed',
);
