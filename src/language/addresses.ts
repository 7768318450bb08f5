/** Web addresses, also in angle brackets, as Discord writes them to add no preview. */
const ADDRESS = /<?\b(?:https?:\/\/|www\.)[^\s<>]+>?/giu;

/** Returns a text without the web addresses in it: their letters say nothing of what is asked. */
export const withoutAddresses = (text: string): string => text.replace(ADDRESS, ' ');
