/** "1 fact", "2 facts", "2 entries". */
export function pluralize(amount: number, noun: string, plural = `${noun}s`): string {
  return `${amount.toLocaleString('en-GB')} ${amount === 1 ? noun : plural}`;
}
