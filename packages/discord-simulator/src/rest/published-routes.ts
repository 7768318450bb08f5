import { pathsList } from 'discord-api-spec';

/** The routes of Discord's OpenAPI, `GET /channels/{channel_id}`. */
export const publishedRoutes: readonly string[] = Object.entries(pathsList).flatMap(
  ([method, paths]) => paths.map((path) => `${method.toUpperCase()} ${path}`),
);

/** Returns the published route of a request; null when Discord has none. */
export function findPublishedRoute(method: string, path: string): string | null {
  const parts = path.split('/');
  const matches = (route: string) => {
    const [verb, template = ''] = route.split(' ');
    const expected = template.split('/');
    return (
      verb === method &&
      expected.length === parts.length &&
      expected.every((each, index) => each.startsWith('{') || each === parts[index])
    );
  };
  return publishedRoutes.find(matches) ?? null;
}
