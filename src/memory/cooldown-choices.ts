/** The cooldowns that a server can choose from, in seconds between two questions of one member. */
export const COOLDOWN_CHOICES: readonly number[] = [0, 2, 5, 10, 30, 60];
