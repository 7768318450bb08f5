/** The package ships its zod schemas without types; `rest/api-schemas.ts` looks them up by name. */
declare module 'discord-api-spec/zod';
