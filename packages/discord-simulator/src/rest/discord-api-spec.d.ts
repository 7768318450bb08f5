// What is used of `discord-api-spec`, by `paths` in tsconfig.json: its types are TypeScript, which would be checked with ours.

/** The paths of Discord's OpenAPI, `/channels/{channel_id}`, by method. */
export const pathsList: Record<'get' | 'put' | 'post' | 'patch' | 'delete', readonly string[]>;

/** The gateway's events. */
export const ActionTypes: Record<string, string>;

/** The types of components, by name. */
export const MessageComponentTypes: Record<string, number>;
