/** Colours like Discord's default avatars, dark enough for white letters. */
const COLOURS = ['#5c5e66', '#1f7a43', '#8f5a00', '#b5282c', '#a8327f'];

/** Draws an avatar, an initial on a coloured ground, as a data URL, so nothing is fetched. */
export function drawAvatar(name: string, isBot: boolean): string {
  const colour = isBot ? '#4752c4' : pickColour(name);
  const initial = /[\p{L}\p{N}]/u.exec(name)?.[0]?.toUpperCase() ?? '?';
  const picture = isBot
    ? BOT_ICON
    : `<text x="20" y="27" font-size="19" font-weight="600" text-anchor="middle" font-family="sans-serif" fill="#fff">${initial}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/>${picture}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Picks a colour by name, since ids are new at every start. */
function pickColour(name: string): string | undefined {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return COLOURS[sum % COLOURS.length];
}

/** A speech bubble with two eyes. */
const BOT_ICON =
  '<path d="M11 11h18a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3h-6l-5 5v-5h-7a3 3 0 0 1-3-3V14a3 3 0 0 1 3-3z" fill="#fff"/><circle cx="16" cy="19" r="2.2" fill="#4752c4"/><circle cx="24" cy="19" r="2.2" fill="#4752c4"/>';
