import { topicCommand } from './topic-command.ts';

/** `/who-visited`: the visits in the articles, where `topics.yaml` gives `visits` this command. */
export const whoVisited = topicCommand(
  'who-visited',
  'See who visited whom, with the sentences that say so',
  'visits',
);
