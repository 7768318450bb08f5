import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isOtherLanguage } from '../../src/language/other-language.ts';

const QUESTIONS = join(import.meta.dirname, '..', 'evaluation', 'questions.yaml');

describe('isOtherLanguage', () => {
  test.each([
    'quien se reunió con West en Islamabad?',
    '¿puedo llevar a mi perro?',
    'Wer hat sich in Islamabad getroffen?',
    'was passiert wenn ich zu spät komme?',
    'qui a rencontré West à Islamabad ?',
    "combien coûte l'adhésion",
    'posso levar o meu cachorro',
    'mag ik mijn hond meenemen',
    'hur mycket kostar medlemskapet',
    'kto spotkał się z Westem w Islamabadzie',
    'кто встретился с Уэстом?',
    'من زار باكستان؟',
    '谁访问了伊斯兰堡？',
    'ποιος συνάντησε τον West',
  ])('GIVEN %j THEN it is', (text) => {
    expect(isOtherLanguage(text)).toBe(true);
  });

  test.each([
    '',
    'hola',
    'el niño',
    'Thomas West Qureshi',
    'passport misuse culprits',
    'is São Tomé or Côte d’Ivoire named?',
    'wat is elizbeth horscraft postion',
    'who tf is dat guy',
    'CT asks vis-à-vis proscribed orgs?',
    'does 日本 come up?',
  ])('GIVEN %j THEN it is not sure', (text) => {
    expect(isOtherLanguage(text)).toBe(false);
  });

  test('GIVEN evaluation questions in English THEN none is taken for another language', () => {
    const text = readFileSync(QUESTIONS, 'utf8');
    const asked = [...text.matchAll(/question: (.*)/g)].map(([, question = '']) => question);
    expect(asked.length).toBeGreaterThan(1_000);
    expect(asked.filter(isOtherLanguage)).toEqual([]);
  });
});
