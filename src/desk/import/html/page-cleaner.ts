import { defaultHandlers } from 'hast-util-to-mdast';
import { normalizeLine } from '../imported-article.ts';
import { type LeftOutList, STRUCK_OUT } from '../left-out-list.ts';
import { writeFormula } from './formulas.ts';
import { describeText, hasWords, type PageElement, rename, unwrap } from './page-node.ts';

/** Elements that are left out wherever they stand, by what the report calls them. */
const REMOVED: readonly (readonly [string, string])[] = [
  ['reference mark', 'sup.reference, sup.noexcerpt, .mw-cite-backlink'],
  ['reference list', 'ol.references, .reflist'],
  ['edit link', '.mw-editsection, .noprint'],
  [
    'hidden element',
    '[hidden], [aria-hidden="true"], .sr-only, .visually-hidden, .screen-reader-text',
  ],
  ['navigation menu', 'nav, [role="navigation"], [role="menu"], [role="search"]'],
  ['aside', 'aside, [role="complementary"]'],
  ['reading aid', 'rt'],
  // Outside of an article or section, these are the page's (HTML standard, 4.3.8 and 4.3.9).
  ['page header', 'body > header'],
  ['page footer', 'body > footer'],
  ['form', 'form'],
  ['form field', 'input, select, textarea, button, datalist, progress, meter'],
  ['embedded element', 'iframe, video, audio, object, embed, canvas'],
];

/** Elements without text that a reader would see. */
const INVISIBLE = 'script, style, noscript, template, link, meta, svg, rp, math annotation';

/** Asides that are text: notes and warnings, as documentation has them. */
const NOTE =
  /(?:^|[\s_-])(?:note|tip|hint|info|important|warning|caution|danger|callout|admonition|alert)(?:$|[\s_-])/i;

/** Elements that the conversion to Markdown drops, but for those that are rewritten before. */
const UNREAD = Object.entries(defaultHandlers)
  .filter(
    ([name, handler]) =>
      handler === defaultHandlers.applet && !/^(?:caption|col|colgroup|menu)$/.test(name),
  )
  .map(([name]) => name)
  .join(', ');

/** Words in the class or id of elements that belong to the page, not to its text. */
const UNLIKELY =
  /(?:^|[\s_-])(?:ads?|advert\w*|banner|breadcrumbs?|comments?|cookies?|disqus|menu|newsletter|pag(?:er|ination)|popup|promo|related|shar(?:e|ing)|sidebar|skip|social|sponsor\w*|subscribe|toolbar)(?:$|[\s_-])/i;

/** Lines among the paragraphs that belong to the page, not to its text. */
const BOILERPLATE =
  /^(?:advertisement|share(?: this(?: article| page| story)?)?|(?:read more|related|see also|more on this|recommended)\b.{0,120}|(?:sign up|subscribe)\b[^.]*(?:newsletter|updates).*|©.*|all rights reserved\.?|\d+ comments?)$/i;

const BYLINE =
  '.byline, [rel="author"], [itemprop="author"], [class~="author"], [class~="dateline"]';

/** Longest byline, in UTF-16 units. */
const BYLINE_LIMIT = 150;

/** Elements that hold a line of text. */
const LINES = 'p, div, li, span, address, small, section';

/** Removes what is not shown; scripts are counted, as a page may write its text with them. */
export function removeInvisible(page: PageElement, leftOut: LeftOutList): void {
  // A shadow tree is shown in the place of its element's content.
  for (const tree of page.querySelectorAll('template[shadowrootmode]')) unwrap(tree);
  for (const element of page.querySelectorAll(INVISIBLE)) {
    const hidden = element.localName === 'svg' ? element.querySelector('text') : element;
    if (element.localName === 'script') leftOut.add('script');
    else if (hidden !== null && HIDDEN.has(element.localName) && hasWords(hidden.textContent))
      leftOut.add('hidden element', describeText(hidden));
    element.remove();
  }
}

/** Elements that are not shown, but may have text. */
const HIDDEN = new Set(['noscript', 'template', 'svg']);

const STRUCK = 'del, s, strike';

/** Removes struck-out text, which no longer holds, by its element, style or class. */
export function removeStruckOut(root: PageElement, leftOut: LeftOutList): void {
  for (const struck of root.querySelectorAll(`${STRUCK}, [style], [class]`)) {
    const isStruck =
      struck.matches(STRUCK) ||
      /\btext-decoration[^;]*line-through/i.test(struck.getAttribute('style') ?? '') ||
      /(?:^|\s)(?:line-through|strike|strike-?through|struck)(?:\s|$)/i.test(
        struck.getAttribute('class') ?? '',
      );
    if (!isStruck || !root.contains(struck)) continue;
    leftOut.add(STRUCK_OUT, describeText(struck));
    struck.remove();
  }
}

/** Reports what stands around the main text. `title` is known from the metadata, and not reported. */
export function reportSurroundings(
  root: PageElement,
  title: string | null,
  leftOut: LeftOutList,
): void {
  for (let inner = root; inner.parentNode !== null; inner = inner.parentNode) {
    if (inner.localName === 'body' || inner.localName === 'html') return;
    for (const element of inner.parentNode.children) {
      if (element === inner || !hasWords(element.textContent)) continue;
      if (normalizeLine(element.textContent) !== title)
        leftOut.add(SURROUNDINGS[element.localName] ?? 'surrounding block', describeText(element));
    }
  }
}

const SURROUNDINGS: Readonly<Record<string, string>> = {
  nav: 'navigation menu',
  header: 'page header',
  footer: 'page footer',
  aside: 'aside',
  form: 'form',
};

/**
 * Removes what is not text of an article from it.
 *
 * @param kept elements that hold main text. Of elements that only look like page furniture, these stay.
 */
export function removeFurniture(
  root: PageElement,
  kept: ReadonlySet<PageElement>,
  author: string | null,
  leftOut: LeftOutList,
): void {
  const remove = (element: PageElement, kind: string) => {
    if (!root.contains(element)) return;
    leftOut.add(kind, describeText(element));
    element.remove();
  };
  for (const [kind, selector] of REMOVED) {
    for (const element of root.querySelectorAll(selector)) {
      if (isWrapper(element, kept)) unwrap(element);
      else if (!isNote(element)) remove(element, kind);
    }
  }
  for (const element of root.querySelectorAll('[style]'))
    if (/(?:display:\s*none|visibility:\s*hidden)/i.test(element.getAttribute('style') ?? ''))
      remove(element, 'hidden element');
  removePictures(root, leftOut);
  for (const formula of root.querySelectorAll('math')) {
    const text = writeFormula(formula);
    if (text === null) remove(formula, 'formula');
    else rename(formula, 'span').innerHTML = text;
  }
  for (const dialog of root.querySelectorAll('dialog'))
    if (dialog.getAttribute('open') === null) remove(dialog, 'hidden element');
    else rename(dialog, 'div');
  for (const element of root.querySelectorAll(UNREAD))
    if (hasWords(element.textContent)) remove(element, 'unreadable element');
  for (const element of root.querySelectorAll('[class], [id], footer')) {
    if (kept.has(element) || !(UNLIKELY.test(nameOf(element)) || element.localName === 'footer'))
      continue;
    if (hasWords(element.textContent)) remove(element, 'surrounding block');
  }
  for (const element of root.querySelectorAll(BYLINE))
    if (element.textContent.trim().length <= BYLINE_LIMIT) remove(element, 'byline');
  for (const element of root.querySelectorAll(LINES)) {
    const text = normalizeLine(element.textContent);
    if (BOILERPLATE.test(text)) remove(element, 'boilerplate line');
    else if (isByline(element, text, author)) remove(element, 'byline');
  }
}

/** Whether an element only wraps text: some pages are a form as a whole, and headings that unfold are buttons. */
function isWrapper(element: PageElement, kept: ReadonlySet<PageElement>): boolean {
  if (element.localName === 'form') return kept.has(element);
  return element.localName === 'button' && element.closest('h1, h2, h3, h4, h5, h6, dt') !== null;
}

/** Whether an element that stands aside is a note of the text. */
function isNote(element: PageElement): boolean {
  if (element.localName !== 'aside') return false;
  return (
    /^(?:note|doc-\w+)$/.test(element.getAttribute('role') ?? '') || NOTE.test(nameOf(element))
  );
}

const nameOf = (element: PageElement) =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;

/** Whether a line holds only the author or a date, which are in the front matter. */
function isByline(element: PageElement, text: string, author: string | null): boolean {
  if (text === '' || text.length > BYLINE_LIMIT) return false;
  const time = element.querySelector('time');
  if (time !== null && normalizeLine(time.textContent) === text) return true;
  return author !== null && text.replace(/^(?:written\s+)?by\s+/i, '') === author;
}

/** Removes images, and figures with their captions; figures of text, such as tables, stay. */
function removePictures(root: PageElement, leftOut: LeftOutList): void {
  for (const figure of root.querySelectorAll('figure')) {
    if (figure.querySelector('table, blockquote, pre, ul, ol') !== null) continue;
    leftOut.add('figure', describeText(figure));
    figure.remove();
  }
  for (const image of root.querySelectorAll('img, picture')) {
    if (!root.contains(image)) continue;
    leftOut.add('image', image.getAttribute('alt') ?? '');
    image.remove();
  }
}
