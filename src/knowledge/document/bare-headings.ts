import type { Block, Section } from './document-model.ts';

/**
 * Notes at each section with text the headings without any that stand between it and the last one, which a page shows
 * too. Changes the sections.
 *
 * @param sections all of a document, in order.
 */
export function noteBareHeadings(sections: readonly Section[], blocks: readonly Block[]): void {
  const filled = new Set<Section>();
  for (const { section } of blocks) {
    for (let open = section; open !== null && !filled.has(open); open = open.parent)
      filled.add(open);
  }
  let bare: string[] = [];
  for (const section of sections) {
    if (!filled.has(section)) bare.push(section.title);
    else if (bare.length > 0) [section.bareHeadings, bare] = [bare, []];
  }
}
