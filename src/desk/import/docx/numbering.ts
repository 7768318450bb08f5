/** Numbers of paragraphs as Word shows them. They are not in the text, but follow from definitions and order. */
import {
  attributeOf,
  childOf,
  findAll,
  numberAttributeOf,
  type XmlDocument,
  type XmlElement,
} from './word-xml.ts';

/** A level of a numbered list. */
interface Level {
  start: number;
  /** `decimal`, `lowerLetter`, `bullet`, … */
  format: string;
  /** What is shown: `%1.%2` for the numbers of the first two levels. */
  pattern: string;
  /** The style whose paragraphs have this level. */
  style: string | null;
}

/** A paragraph's place in a list. */
export interface ListPlace {
  numId: string;
  /** 0 for the outermost. */
  level: number;
  /** `null` for a bullet. */
  number: ParagraphNumber | null;
}

/** A paragraph's number. */
export interface ParagraphNumber {
  /** As Word shows it: `2.3`, `(a)`. */
  label: string;
  /** Its number among those of its level. */
  value: number;
  /** Whether the label repeats the numbers of outer levels. */
  isCompound: boolean;
}

type Reference = Pick<ListPlace, 'numId' | 'level'>;

/** Counts a document's numbered paragraphs. */
export class Numbering {
  /** Levels by the id of a list. */
  readonly #levels = new Map<string, Level[]>();
  /** The definition that a list counts with; several lists may share one. */
  readonly #definitions = new Map<string, string>();
  /** Lists that start anew, until they have. */
  readonly #restarts = new Map<string, ReadonlyMap<number, number>>();
  readonly #counts = new Map<string, number[]>();
  readonly #styles: ReadonlyMap<string, XmlElement>;

  /** @param styles the styles by their ids. */
  constructor(numbering: XmlDocument | null, styles: ReadonlyMap<string, XmlElement>) {
    this.#styles = styles;
    if (numbering === null) return;
    const definitions = new Map(
      findAll(numbering, 'w:abstractNum').map((one) => [attributeOf(one, 'w:abstractNumId'), one]),
    );
    for (const list of findAll(numbering, 'w:num')) {
      const id = attributeOf(list, 'w:numId') ?? '';
      const definition = attributeOf(childOf(list, 'w:abstractNumId')) ?? '';
      const found = definitions.get(definition);
      if (found === undefined) continue;
      this.#definitions.set(id, definition);
      this.#levels.set(id, findAll(found, 'w:lvl').map(readLevel));
      const starts = findAll(list, 'w:lvlOverride').flatMap((one) => {
        const start = numberAttributeOf(childOf(one, 'w:startOverride'));
        return start === null ? [] : [[numberAttributeOf(one, 'w:ilvl') ?? 0, start] as const];
      });
      if (starts.length > 0) this.#restarts.set(id, new Map(starts));
    }
  }

  /** Counts the next paragraph of the document; `null` if it is in no list. */
  count(paragraph: XmlElement): ListPlace | null {
    const reference = this.#findReference(paragraph);
    const levels = reference === null ? undefined : this.#levels.get(reference.numId);
    const own = reference === null ? undefined : levels?.[reference.level];
    if (reference === null || levels === undefined || own === undefined) return null;
    if (own.format === 'bullet' || own.format === 'none') return { ...reference, number: null };
    const { numId, level } = reference;
    const counts = this.#countsOf(numId);
    const starts = this.#restarts.get(numId);
    const restart = starts?.get(level);
    const start = restart ?? own.start;
    counts[level] = restart !== undefined ? start : (counts[level] ?? start - 1) + 1;
    counts.length = level + 1;
    if (restart !== undefined) this.#restarts.delete(numId);
    const label = own.pattern.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const { format, start: first } = levels[at] ?? own;
      return formatNumber(counts[at] ?? first, format);
    });
    const isCompound = (own.pattern.match(/%\d/g) ?? []).length > 1;
    return { ...reference, number: { label, value: counts[level] ?? start, isCompound } };
  }

  #countsOf(numId: string): number[] {
    const definition = this.#definitions.get(numId) ?? numId;
    const counts = this.#counts.get(definition) ?? [];
    this.#counts.set(definition, counts);
    return counts;
  }

  /** A paragraph's own list goes before that of its style, and of the styles which that is based on. */
  #findReference(paragraph: XmlElement): Reference | null {
    const properties = childOf(paragraph, 'w:pPr');
    const style = attributeOf(childOf(properties, 'w:pStyle'));
    const own = childOf(properties, 'w:numPr');
    const inherited = this.#findStyleReference(style);
    const numId = attributeOf(childOf(own, 'w:numId')) ?? inherited?.numId;
    if (numId === undefined || numId === '0') return null;
    const level =
      numberAttributeOf(childOf(own, 'w:ilvl')) ??
      this.#levelOfStyle(numId, style) ??
      inherited?.level;
    return { numId, level: level ?? 0 };
  }

  #findStyleReference(style: string | null): Reference | null {
    const seen = new Set<string>();
    for (let id = style; id !== null && !seen.has(id); ) {
      seen.add(id);
      const element = this.#styles.get(id);
      const own = childOf(childOf(element, 'w:pPr'), 'w:numPr');
      const numId = attributeOf(childOf(own, 'w:numId'));
      if (numId !== null)
        return {
          numId,
          level: numberAttributeOf(childOf(own, 'w:ilvl')) ?? this.#levelOfStyle(numId, id) ?? 0,
        };
      id = attributeOf(childOf(element, 'w:basedOn'));
    }
    return null;
  }

  #levelOfStyle(numId: string, style: string | null): number | null {
    const level = this.#levels
      .get(numId)
      ?.findIndex((one) => one.style !== null && one.style === style);
    return level === undefined || level < 0 ? null : level;
  }
}

function readLevel(level: XmlElement): Level {
  return {
    start: numberAttributeOf(childOf(level, 'w:start')) ?? 1,
    format: attributeOf(childOf(level, 'w:numFmt')) ?? 'decimal',
    pattern: attributeOf(childOf(level, 'w:lvlText')) ?? '',
    style: attributeOf(childOf(level, 'w:pStyle')),
  };
}

function formatNumber(value: number, format: string): string {
  const letter = String.fromCharCode(96 + ((value - 1) % 26) + 1).repeat(Math.ceil(value / 26));
  switch (format) {
    case 'lowerLetter':
      return letter;
    case 'upperLetter':
      return letter.toUpperCase();
    case 'lowerRoman':
      return toRoman(value);
    case 'upperRoman':
      return toRoman(value).toUpperCase();
    default:
      return String(value);
  }
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function toRoman(value: number): string {
  let rest = value;
  let text = '';
  for (const [amount, letters] of ROMAN) {
    while (rest >= amount && text.length < 20) {
      text += letters;
      rest -= amount;
    }
  }
  return text;
}
