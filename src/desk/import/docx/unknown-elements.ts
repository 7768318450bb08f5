import {
  findAll,
  makeBreak,
  makeRun,
  replaceElement,
  type XmlDocument,
  type XmlElement,
} from './word-xml.ts';

/** Elements that only stand around text. */
const AROUND = ['w:fldSimple', 'w:dir', 'w:bdo'];

/** Rewrites elements that mammoth drops with the text in them: fields, formulas, directions, ruby and returns. */
export function rewriteUnknown(xml: XmlDocument): void {
  for (const name of AROUND)
    for (const element of findAll(xml, name)) replaceElement(element, [...element.childNodes]);
  for (const line of findAll(xml, 'w:cr')) replaceElement(line, [makeBreak(line)]);
  for (const ruby of findAll(xml, 'w:ruby')) replaceByBase(ruby);
  for (const formula of findAll(xml, 'm:oMath'))
    replaceElement(formula, [makeRun(formula, readFormula(formula))]);
}

/** Leaves the text under a reading aid, which stands in a run of its own. */
function replaceByBase(ruby: XmlElement): void {
  const runs = findAll(ruby, 'w:rubyBase').flatMap((base) => findAll(base, 'w:r'));
  const outer = ruby.parentNode;
  if (outer?.nodeName === 'w:r') replaceElement(outer, runs);
  else replaceElement(ruby, runs);
}

/** Writes a formula on one line: "1/2", "10^6". */
function readFormula(element: XmlElement): string {
  const parts = [...element.childNodes].filter(({ nodeName }) => !nodeName.endsWith('Pr'));
  const texts = parts.map((part) =>
    part.nodeName === 'm:t' ? (part.textContent ?? '') : readFormula(part),
  );
  const sign = SIGNS.get(element.nodeName);
  return sign === undefined ? texts.join('') : texts.filter((text) => text !== '').join(sign);
}

/** What stands between the parts of a formula. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['m:f', '/'],
  ['m:sSup', '^'],
  ['m:sSub', '_'],
]);
