const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });
const shortDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short' });
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** The styles of Discord's timestamps. https://discord.com/developers/docs/reference#message-formatting-timestamp-styles */
const TIMESTAMP_STYLES: Record<string, Intl.DateTimeFormatOptions> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

const RELATIVE_UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** Formats a message's time: `Today at 10:21`. */
export function formatMessageTime(timestamp: string): string {
  const time = new Date(timestamp);
  if (time.toDateString() === new Date().toDateString()) return `Today at ${clock.format(time)}`;
  return `${shortDate.format(time)} ${clock.format(time)}`;
}

/** Formats a time of day: `10:21`. */
export function formatTimeOfDay(timestamp: string | number): string {
  return clock.format(new Date(timestamp));
}

/** Formats a timestamp of Discord's markdown, `<t:1700000000:R>`. */
export function formatTimestamp(seconds: number, style = 'f'): string {
  const time = new Date(seconds * 1000);
  if (Number.isNaN(time.getTime())) return 'Invalid date';
  if (style !== 'R')
    return new Intl.DateTimeFormat('en-GB', TIMESTAMP_STYLES[style] ?? TIMESTAMP_STYLES.f).format(
      time,
    );
  const difference = seconds - Date.now() / 1000;
  const [unit, unitLength] = RELATIVE_UNITS.find(([, size]) => Math.abs(difference) >= size) ?? [
    'second',
    1,
  ];
  return relative.format(Math.round(difference / unitLength), unit);
}
