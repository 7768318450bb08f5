/** Options of a menu: https://discord.com/developers/docs/components/reference#string-select */
export const OPTIONS_LIMIT = 25;

/** UTF-16 units of an option's label: https://discord.com/developers/docs/components/reference#string-select */
export const OPTION_LABEL_LIMIT = 100;
