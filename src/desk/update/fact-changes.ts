/** Works out what a new version of a document means for the facts that quote it. */
import type { ArticleIndex } from '../../knowledge/checks/article-index.ts';
import { isUnder } from '../../knowledge/fact-passages.ts';
import type { Sentence } from '../../knowledge/knowledge.ts';
import type { PassageChanges, PassageFate } from './passage-changes.ts';
import type { EntryEdit, Fields } from './yaml-list.ts';

/** What happens to one fact, or one waived sentence. */
export interface FactChange {
  /** Its position in the file, from 0. */
  position: number;
  /** Its id, or its quote if it has none. */
  name: string;
  edit: EntryEdit;
  /** For the curator: `its passage changed`. */
  description: string;
}

const NEEDS_REVIEW = 'its passage changed; check the statement against the new quote';

const GONE = 'its passage is no longer in the document; give it another quote, or delete it';

/** Works out the changes to the entries of `facts.yaml`, by their quotes. */
export function changeFacts(entries: readonly Fields[], changes: PassageChanges): FactChange[] {
  return entries.flatMap((entry, position): FactChange[] => {
    const name = String(entry.id);
    if (Array.isArray(entry.quotes)) return changeQuotes(entry, name, position, changes);
    const fate = fateOf(entry, changes);
    if (fate === null) return [];
    if (fate.kind === 'removed') return [removeFact(position, name, GONE)];
    const section = chooseSection(entry, fate.to, changes.new);
    const moved = section === entry.section ? {} : { section };
    if (fate.kind !== 'changed') {
      if (section === entry.section) return [];
      const description = `its section is now ${section === undefined ? 'none' : `"${section}"`}`;
      return [{ position, name, edit: { set: moved }, description }];
    }
    const review = { ...moved, quote: fate.to.text, draft: true, needs: NEEDS_REVIEW };
    const description =
      'its passage changed; it has the new quote, and is a draft until you review it';
    return [{ position, name, edit: { set: review }, description }];
  });
}

/** Works out the change to a fact on several passages: those that are gone leave it, as long as any is left. */
function changeQuotes(
  { quotes, section }: Fields,
  name: string,
  position: number,
  changes: PassageChanges,
): FactChange[] {
  const fates = (quotes as unknown[]).map((quote) => fateOf({ quote, section }, changes));
  const kept = fates.flatMap((fate) => (fate === null || fate.kind === 'removed' ? [] : [fate.to]));
  const isSame = fates.every((fate) => fate?.kind === 'same' || fate?.kind === 'moved');
  const [first] = kept;
  if (first === undefined) return [removeFact(position, name, GONE)];
  const own = chooseSection({ section }, first, changes.new);
  if (isSame) {
    if (own === section) return [];
    const description = `its section is now ${own === undefined ? 'none' : `"${own}"`}`;
    return [{ position, name, edit: { set: { section: own } }, description }];
  }
  const texts = kept.map(({ text }) => text);
  const set = {
    ...(texts.length > 1 ? { quotes: texts } : { quotes: undefined, quote: texts[0] }),
    ...(own === section ? {} : { section: own }),
    draft: true,
    needs: NEEDS_REVIEW,
  };
  const description =
    'its passages changed; it has the new quotes, and is a draft until you review it';
  return [{ position, name, edit: { set }, description }];
}

/** Turns a fact into a comment. */
export const removeFact = (position: number, name: string, reason: string): FactChange => ({
  position,
  name,
  edit: { remove: `${name}: ${reason}` },
  description: `${reason} (it is a comment now)`,
});

/** Works out the changes to the entries of `waived.yaml`: a sentence that is not there any more needs no waiver. */
export function changeWaivers(entries: readonly Fields[], changes: PassageChanges): FactChange[] {
  return entries.flatMap((entry, position): FactChange[] => {
    const fate = fateOf(entry, changes);
    if (fate === null || fate.kind === 'same' || fate.kind === 'moved') return [];
    const name = String(entry.quote).slice(0, 60);
    return [{ ...removeFact(position, name, 'the sentence changed or is gone'), name }];
  });
}

/** Works out the changes to the entries of `gaps.yaml`: references to facts that are gone. */
export function changeGaps(entries: readonly Fields[], gone: ReadonlySet<string>): FactChange[] {
  return entries.flatMap(({ id, nearest }, position): FactChange[] => {
    const ids = Array.isArray(nearest) ? nearest.map(String) : [];
    const left = ids.filter((one) => !gone.has(one));
    if (left.length === ids.length) return [];
    const lost = ids.filter((one) => gone.has(one)).join(', ');
    const set = { nearest: left.length === 0 ? undefined : left };
    return [
      { position, name: String(id), edit: { set }, description: `no longer refers to ${lost}` },
    ];
  });
}

/** Finds what became of the passage that an entry quotes; `null` if it quotes none. */
function fateOf({ quote, section }: Fields, { old, fates }: PassageChanges): PassageFate | null {
  if (typeof quote !== 'string') return null;
  const all = old.findAll(quote.trim());
  const wanted = typeof section === 'string' ? section : null;
  const under = all.find((one) => wanted !== null && isUnder(old.sectionOf(one), wanted));
  const sentence = under ?? all[0];
  return sentence === undefined ? null : (fates.get(sentence) ?? null);
}

/** Returns the heading that tells a passage from equal ones; the curator's, where it still does. */
function chooseSection(
  { section }: Fields,
  to: Sentence,
  index: ArticleIndex,
): string | null | undefined {
  const path = index.sectionOf(to);
  const own = typeof section === 'string' ? section : null;
  if (own !== null && isUnder(path, own)) return own;
  const titles = new Set(index.findAll(to.text).map((one) => index.sectionOf(one).at(-1)));
  const title = path.at(-1);
  if (title === undefined || (own === null && titles.size < 2))
    return own === null ? (section as null | undefined) : undefined;
  const isMeant = (wanted: string) =>
    index.findAll(to.text).find((one) => isUnder(index.sectionOf(one), wanted)) === to;
  return isMeant(title) ? title : path.join(' > ');
}
