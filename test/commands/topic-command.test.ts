import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fact } from '../../src/knowledge/knowledge.ts';
import { expectGoodManners, type Rig, readable, startRig } from '../discord/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

const factsOf = (topic: string) =>
  rig.library.knowledge.facts.filter((fact) => fact.topics.includes(topic));

/** Returns the text of all pages of a reply, turned with the button. */
async function readAll(line: string): Promise<string> {
  const reply = await rig.ada.runCommand(line);
  const pages = [reply.text];
  while (reply.buttons.includes('Next')) {
    await rig.ada.click(reply, 'Next');
    pages.push(reply.text);
  }
  return readable(pages.join('\n'));
}

describe.each([
  ['/who-visited', 'visits', 'discussed'],
  ['/what-was-discussed', 'discussed', 'visits'],
])('%s', (line, topic, other) => {
  test('lists every statement of the topic with its sentence, in article order, and no others', async () => {
    const shown = await readAll(line);
    const place = ({ statement }: Fact) => shown.indexOf(`**${statement}**`);
    const facts = factsOf(topic);
    expect(facts.length).toBeGreaterThan(2);
    for (const fact of facts) {
      expect(place(fact)).toBeGreaterThanOrEqual(0);
      // One that its statement repeats word for word is shown once, in bold.
      expect(shown.replaceAll('**', '')).toContain(`> ${fact.quote}`);
    }
    const order = [...facts].sort((a, b) => place(a) - place(b));
    const paragraphs = order.map(({ paragraph, sentence }) => paragraph * 100 + sentence);
    expect(paragraphs).toEqual([...paragraphs].sort((a, b) => a - b));
    const strangers = factsOf(other).filter((fact) => !fact.topics.includes(topic));
    for (const fact of strangers) expect(place(fact)).toBe(-1);
  });

  test('GIVEN a question THEN it answers within the topic', async () => {
    const fact = factsOf(topic)[0] as Fact;
    const reply = await rig.ada.runCommand(`${line} question:${fact.asks[0]}`);
    expect(readable(reply.text)).toContain(fact.statement);
    const elsewhere = factsOf(other).find((stranger) => !stranger.topics.includes(topic)) as Fact;
    const wrong = await rig.ada.runCommand(`${line} question:${elsewhere.asks[0]}`);
    expect(readable(wrong.text)).not.toContain(`**${elsewhere.statement}**`);
  });

  test('offers only questions of the topic', async () => {
    const choices = await rig.ada.autocomplete(`${line} question:pakistan`);
    const asks = factsOf(topic).flatMap((fact) => fact.asks);
    expect(choices?.length).toBeGreaterThan(0);
    for (const { name } of choices ?? []) expect(asks).toContain(name);
  });

  test('GIVEN private:true THEN only the asker sees it', async () => {
    expect((await rig.ada.runCommand(`${line} private:true`)).ephemeral).toBe(true);
    expect((await rig.ada.runCommand(line)).ephemeral).toBe(false);
  });
});
