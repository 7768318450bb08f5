import { z } from 'zod';
import { ACTIONS } from './actions.ts';

/** What can be read. */
export const READINGS = {
  state: 'The API address, the applications with their tokens, guilds, channels and users',
  requests: 'Every REST call',
  violations: 'What the real Discord would refuse, ignore or do differently',
  notifications: 'Who was notified by the bot’s messages',
} as const;

const JSON_CONTENT = 'application/json';

const ERROR = {
  description: 'What a client would not offer, or the server would refuse',
  content: {
    [JSON_CONTENT]: { schema: { type: 'object', properties: { message: { type: 'string' } } } },
  },
};

/** Describes the control API. https://spec.openapis.org/oas/v3.1.0 */
export function describeControlApi(): object {
  const reading = (summary: string) => ({
    get: { summary, responses: { 200: { description: 'As JSON' } } },
  });
  const action = ([name, { summary, schema }]: [string, (typeof ACTIONS)[string]]) => [
    `/control/${name}`,
    {
      post: {
        summary,
        requestBody: { content: { [JSON_CONTENT]: { schema: z.toJSONSchema(schema) } } },
        responses: { 200: { description: 'What came of it, as JSON' }, 400: ERROR },
      },
    },
  ];
  return {
    openapi: '3.1.0',
    info: {
      title: 'discord-simulator: control API',
      version: '1',
      description: 'Acts as the users of a simulator, for tests in any language.',
    },
    paths: {
      ...Object.fromEntries(
        Object.entries(READINGS).map(([name, summary]) => [`/control/${name}`, reading(summary)]),
      ),
      ...Object.fromEntries(Object.entries(ACTIONS).map(action)),
    },
  };
}
