/** What documents call themselves at the end of their titles; a phrase comes before its last word alone. */
const PHRASES = [
  'codes? of (?:conduct|ethics|practice)',
  'terms of (?:service|use)',
  'terms and conditions',
  '(?:by-?)?laws',
  '(?:rule|hand|guide)books?',
  'polic(?:y|ies)',
  'rules',
  'regulations',
  'guides?',
  'guidelines?',
  'guidance',
  'principles',
  'procedures?',
  'terms',
  'conditions',
  'FAQs?',
  'notice',
  'statement',
  'agreement',
  'contract',
  'charter',
  'constitution',
  'manual',
  'standards?',
  'report',
];

const AT_END = new RegExp(`(?:^|[\\s(])(?<noun>${PHRASES.join('|')})$`, 'iu');
const AT_START = new RegExp(`^(?:the )?(?<noun>${PHRASES.join('|')}) (?:of|for)\\b`, 'iu');
/** Between a title and the site's name, or a title and its subtitle. */
const SEPARATOR = /(?<!\s)\s+[|·–—-]\s+|:\s+/u;

/**
 * Guesses what a document is called from the last or first words of its title: "Staff Handbook", "Code of Conduct | The
 * Club", "Rules of the Club".
 * Otherwise a page that declares itself a news article is an article, and anything else a document.
 */
export function guessNoun(title: string, isNews: boolean): string {
  for (const part of title.split(SEPARATOR)) {
    const name = part.replace(/(?<![\s.!?()\d])[\s.!?()\d]+$/u, '');
    const { noun } = (AT_END.exec(name) ?? AT_START.exec(name))?.groups ?? {};
    if (noun !== undefined)
      return /^faqs?$/iu.test(noun) ? noun.replace(/faq/iu, 'FAQ') : noun.toLowerCase();
  }
  if (/\bfrequently asked questions\b/iu.test(title)) return 'FAQ';
  return isNews ? 'article' : 'document';
}
