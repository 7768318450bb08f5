/** The package ships its zod schemas as plain JavaScript; `rest/api-schemas.ts` looks them up by name. */
declare module 'discord-api-spec/zod';
