/**
 * Questions about a document itself, which its front matter answers: "who wrote this?", "when was the handbook
 * published?", "where can I read the original?". A question about something in the document is none of them: "when was
 * the agreement published?".
 */
import type { Article } from '../../knowledge/knowledge.ts';
import { CHATTER, isStopWord } from '../../language/stop-words.ts';
import { normalizeText } from '../../language/tokenizer.ts';
import type { DocumentProperty } from '../api/verdict.ts';

/** What a question asks about documents. */
export interface DocumentQuestion {
  property: DocumentProperty;
  /** The documents that it names, or all that it may mean. */
  articles: readonly Article[];
}

/** Reads what a question asks about documents; `null` if it asks for something else. */
export type DocumentQuestionReader = (text: string, isFollowUp: boolean) => DocumentQuestion | null;

/** What any document may be called, besides its own noun. */
const ANY_NOUN = ['document', 'doc', 'page', 'text', 'file', 'source'];

/**
 * Creates a reader of questions about these documents. In a follow-up a pronoun does not stand for the document, but for
 * something that was shown.
 */
export function createDocumentReader(articles: readonly Article[]): DocumentQuestionReader {
  let subjects: SubjectReader | undefined;
  return (text, isFollowUp) => {
    const words = normalizeText(text);
    if (!HINT.test(words)) return null;
    subjects ??= createSubjectReader(articles);
    const { marked, named } = subjects(words);
    const found = findProperty(marked);
    if (found === null || (isFollowUp && found.isPronoun)) return null;
    return { property: found.property, articles: named.length > 0 ? named : articles };
  };
}

/** Marks in lower-case words what stands for a document: by its title or noun, or by a pronoun. */
const NAMED = 'DOC';
const PRONOUN = 'IT';

type SubjectReader = (words: string) => { marked: string; named: Article[] };

function createSubjectReader(articles: readonly Article[]): SubjectReader {
  const titles = articles
    .map((article) => ({ article, title: normalizeText(article.title) }))
    .filter(({ title }) => title !== '')
    .sort((a, b) => b.title.length - a.title.length);
  const byNoun = Map.groupBy(articles, ({ noun }) => normalizeText(noun));
  const nouns = [...new Set([...byNoun.keys(), ...ANY_NOUN])].sort((a, b) => b.length - a.length);
  const named = new RegExp(
    `\\b(?:this|that|these|those|the|your|our|my) (${nouns.map(RegExp.escape).join('|')})\\b`,
    'gu',
  );
  return (words) => {
    const found = new Set<Article>();
    let marked = ` ${words} `;
    for (const { article, title } of titles) {
      if (!marked.includes(` ${title} `)) continue;
      marked = marked.replace(` ${title} `, ` ${NAMED} `);
      found.add(article);
    }
    marked = marked.replace(named, (_, noun: string) => {
      for (const article of byNoun.get(noun) ?? []) found.add(article);
      return NAMED;
    });
    marked = marked.replace(/\b(?:it|this|that|these|those|they|them)\b/gu, PRONOUN);
    return { marked: marked.trim(), named: [...found] };
  };
}

/** The document, in a pattern. */
const X = `(?:the )?(?:${NAMED}|${PRONOUN})`;
const IS = '(?:is|are|was|were)';
const SOMEONE = '(?:i|we|you|one|people|someone)';

/** A noun for a property is asked for by a question word or a request, or stands alone. */
const lead = `(?:^|\\b(?:who|what|where|which|when) ${IS} |\\b(?:give|show|tell|send) (?:me|us) )`;
const byNoun = (noun: string) =>
  `${lead}(?:(?:the |an? )?${noun} (?:of|to|for|behind) ${X}|its ${noun}|(?:the )?${NAMED} ${noun})\\b`;
const alone = (noun: string) => `${lead}the ${noun}$`;

/** How each property is asked for; the first that fits is taken. */
const PATTERNS: readonly (readonly [DocumentProperty, readonly string[]])[] = [
  [
    'author',
    [
      `who (?:wrote|authored|drafted|composed) ${X}`,
      `(?:who|by whom) ${IS} ${X} (?:written|authored|drafted)(?: by)?`,
      `${X} ${IS} (?:written|authored|drafted) by (?:who|whom)`,
      byNoun('(?:authors?|writers?)'),
      alone('(?:authors?|writers?)'),
    ],
  ],
  [
    'publisher',
    [
      `(?:who|(?:which|what) \\w+) (?:published|publishes|issued|issues|released) ${X}`,
      `(?:who|by whom) ${IS} ${X} (?:published|issued|released)(?: by)?`,
      `${X} ${IS} (?:published|issued|released) by (?:who|whom)`,
      byNoun('publishers?'),
      alone('publishers?'),
    ],
  ],
  [
    'accessed',
    [
      `when (?:${IS} ${X}|${X} ${IS}) last (?:updated|read|checked|retrieved|accessed|fetched|revised|changed|modified)`,
      `when did you last (?:read|update|check|fetch|retrieve) ${X}`,
    ],
  ],
  [
    'published',
    [
      `when (?:${IS} ${X}|${X} ${IS}) (?:first |originally )?(?:published|released|issued|posted)`,
      `when did (?:you|they) (?:publish|release|issue|post) ${X}`,
      byNoun('(?:(?:publication|release) date|date of publication)'),
    ],
  ],
  [
    'validFrom',
    [
      `(?:from|since|as of) when (?:is|are|does|do|was|were|has|have) ${X} (?:been )?(?:valid|in force|in effect|effective|apply)`,
      `when (?:does|do|did|will) ${X} (?:take effect|come into (?:force|effect)|go into effect|become (?:valid|effective))`,
      `when ${IS} ${X} (?:valid|effective|in force) from`,
      byNoun('(?:effective|start) date'),
    ],
  ],
  [
    'expires',
    [
      `when (?:does|do|did|will) ${X} (?:expire|lapse|run out|become invalid)`,
      `(?:until|till) when ${IS} ${X} (?:valid|in force|in effect)`,
      `how long ${IS} ${X} (?:valid|in force|in effect)`,
      `(?:is|are|has|have) ${X} (?:still |already )?(?:valid|in force|in effect|expired)`,
      byNoun('(?:expiry|expiration|end) date'),
    ],
  ],
  [
    'reviewBy',
    [`when (?:is|are|will|must|should) ${X} (?:be )?(?:next )?(?:reviewed|due for (?:a )?review)`],
  ],
  [
    'url',
    [
      `where (?:can|could|do|may) ${SOMEONE} (?:read|find|see|get|view|open|look at) (?:the )?${NAMED}`,
      `where (?:can|could|do|may) ${SOMEONE} (?:read|find|see|get|view|open|look at) (?:the|its) (?:original|full|whole|complete)(?: (?:text|version|page|document|source))?(?: of ${X})?`,
      `where ${IS} ${X} (?:published|posted|available|online)`,
      `is there a link to ${X}`,
      byNoun('(?:link|url|web address|original)'),
      alone('(?:link|url|web address|original)'),
    ],
  ],
  ['title', [`what ${IS} ${X} (?:called|named|titled|entitled)`, byNoun('(?:title|name)')]],
];

const COMPILED = PATTERNS.map(
  ([property, patterns]) =>
    [property, new RegExp(`(?:${patterns.join('|')})(?!\\S)`, 'u')] as const,
);

/** Most questions have none of these words. */
const HINT =
  /\b(?:wr[io]t|author|draft|compos|publish|issu|releas|post|last|publication|date|valid|force|effect|expire|laps|run out|review|where|link|url|address|original|call|name|titl|entitl)/u;

/** Finds the property that a question asks for; `null` if it has further content. */
function findProperty(marked: string): { property: DocumentProperty; isPronoun: boolean } | null {
  for (const [property, pattern] of COMPILED) {
    const match = pattern.exec(marked);
    if (match === null) continue;
    const rest = marked.replace(match[0], ' ').split(' ');
    if (rest.some((word) => word !== '' && !isEmpty(word))) continue;
    const isPronoun =
      !match[0].includes(NAMED) && !(property === 'url' && !match[0].includes(PRONOUN));
    return { property, isPronoun };
  }
  return null;
}

/** Whether a word adds nothing to a question about a document. */
const isEmpty = (word: string) => isStopWord(word) || CHATTER.has(word);
