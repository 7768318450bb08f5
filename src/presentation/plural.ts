/** Formats an amount with its noun: "1 fact", "2 facts", "1,000 entries". */
export function pluralize(amount: number, noun: string, plural = `${noun}s`): string {
  return `${amount.toLocaleString('en-GB')} ${amount === 1 ? noun : plural}`;
}
