/** The arguments of ICU messages as types, so that a call without one does not compile. */

/**
 * The names of a message's arguments. Braces at even depths hold arguments, at odd depths the texts of a plural or a
 * select: "{count, plural, one {# day} other {# days}}".
 */
export type ArgumentNames<
  Message extends string,
  Depth extends readonly unknown[] = [],
> = Message extends `${infer Before}{${infer After}`
  ? Before extends `${infer _}}${infer Rest}`
    ? ArgumentNames<`${Rest}{${After}`, Pop<Depth>>
    : Depth extends readonly [unknown, ...infer Outer extends readonly unknown[]]
      ? Outer['length'] extends Odd
        ? NameOf<After> | ArgumentNames<After, [unknown, ...Depth]>
        : ArgumentNames<After, [unknown, ...Depth]>
      : NameOf<After> | ArgumentNames<After, [unknown]>
  : never;

type Odd = 1 | 3 | 5;

type Pop<Depth extends readonly unknown[]> = Depth extends readonly [unknown, ...infer Outer]
  ? Outer
  : [];

/** The text up to a comma or a closing brace, whichever comes first. */
type NameOf<Text extends string> = Text extends `${infer Name}}${string}`
  ? Name extends `${infer Own},${string}`
    ? Own
    : Name
  : never;

/** The values that a message needs; texts with links and dates where `Value` allows them. */
export type MessageValues<Message extends string, Value> = {
  [Name in ArgumentNames<Message>]: Value;
};
