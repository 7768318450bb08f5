import type { Article, Fact, Knowledge } from '../../src/knowledge/knowledge.ts';

/** Makes an article of paragraphs with three sentences, each with a fact. */
export function makeKnowledge(paragraphs: number, sentenceLength = 60): Knowledge {
  const article: Article = {
    slug: 'made-up',
    title: 'A *made-up* article',
    noun: 'article',
    publisher: 'The Paper',
    author: null,
    url: null,
    published: '2024-01-02',
    accessed: null,
    language: 'en',
    file: 'article.md',
    paragraphs: [],
  };
  const facts: Fact[] = [];
  for (let paragraph = 1; paragraph <= paragraphs; paragraph++) {
    const sentences = [1, 2, 3].map((sentence) => ({
      text: makeSentence(`${paragraph}.${sentence}`, sentenceLength),
      paragraph,
      sentence,
    }));
    article.paragraphs.push({ text: sentences.map(({ text }) => text).join(' '), sentences });
    facts.push(
      ...sentences.map(({ text, sentence }) => makeFact(article, text, paragraph, sentence)),
    );
  }
  return {
    directory: '/made-up',
    articles: [article],
    facts,
    gaps: [],
    topics: [{ id: 'numbers', title: 'Numbers', asks: [], role: null }],
    synonyms: [],
  };
}

function makeSentence(number: string, length: number): string {
  const start = `Sentence ${number} says`;
  const words = Array.from(
    { length: Math.ceil((length - start.length) / 6) },
    (_, i) => ` word${i}`,
  );
  return `${start}${words.join('')}.`;
}

function makeFact(article: Article, quote: string, paragraph: number, sentence: number): Fact {
  const id = `fact-${paragraph}-${sentence}`;
  return {
    key: `${article.slug}/${id}`,
    id,
    article,
    statement: `Statement ${paragraph}.${sentence} holds.`,
    quote,
    paragraph,
    sentence,
    topics: ['numbers'],
    certainty: 'stated',
    attribution: null,
    borrows: [],
    asks: [`What does sentence ${paragraph}.${sentence} say?`],
  };
}
