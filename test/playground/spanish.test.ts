import { startPlayground } from 'discord-simulator';
import type { Page } from 'playwright-core';
import { lastRow, useBrowser } from 'test-browser';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { CATALOGUES, type MessageKey } from '../../src/presentation/messages/catalogue.ts';
import { expectGoodManners, type Rig, startRig } from '../discord/rig.ts';
import { createDocumentCheck, isSpanish } from '../discord/spanish-texts.ts';
import { POLICY_DESK, THREAD } from '../policy-desk.ts';

const browser = useBrowser();
const { es } = CATALOGUES;
const WORDS: ReadonlySet<string> = new Set(Object.values(es));

let rig: Rig;
let page: Page;
beforeEach(async () => {
  const discord = await startPlayground({ ...POLICY_DESK, rateLimits: false });
  for (const { id } of [discord.user('Ada'), discord.user('Mo')])
    discord.store.findUser(id).locale = 'es-ES';
  discord.store.findGuild(discord.guild().id).locale = 'es-ES';
  rig = await startRig({}, discord);
  onTestFinished(() => rig.stop());
  page = await browser.open(discord);
});

/** Lists what a message says besides quotations, as Discord's Markdown, and the labels of its buttons and menus. Runs in the page. */
const LIST_LINES = `(row) => {
  const message = row.querySelector('discord-message').cloneNode(true);
  for (const other of message.querySelectorAll('[slot=reply], discord-quote')) other.remove();
  for (const command of message.querySelectorAll('discord-mention[type=slash]')) command.prepend('/');
  for (const link of message.querySelectorAll('discord-link'))
    link.textContent = '[' + link.textContent + '](' + link.getAttribute('href') + ')';
  for (const line of message.querySelectorAll('br, div, discord-subscript, discord-embed, discord-button, .select'))
    line.prepend('\\n'), line.after('\\n');
  return message.textContent.split('\\n').map((line) => line.replace(/\\s+/g, ' ').trim()).filter((line) => line !== '');
}`;

/** Lists the texts that do not fit, and those that lie over one another. Runs in the page. */
const LIST_CUT = `(row) => {
  const all = [...row.querySelectorAll('discord-button, .select, discord-embed-description')];
  const boxes = all.map((each) => each.getBoundingClientRect());
  const isOver = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return all
    .filter((each, i) => each.scrollWidth > each.clientWidth + 1 || boxes.some((box, j) => j !== i && isOver(box, boxes[i])))
    .map((each) => each.textContent.trim());
}`;

/** Runs one of these on the last message. */
const inspect = (list: string): Promise<string[]> =>
  page.evaluate(`(${list})([...document.querySelectorAll('.row[role=listitem]')].at(-1))`);

/** Waits until the last message has a text, and expects all of it to be Spanish or a document's, and whole. */
async function expectLast(awaited: string | RegExp): Promise<void> {
  await lastRow(page).getByText(awaited).first().waitFor();
  const isOfDocument = createDocumentCheck(rig.library.knowledge);
  const lines = await inspect(LIST_LINES);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => !isOfDocument(line) && !isSpanish(line))).toEqual([]);
  expect(await inspect(LIST_CUT)).toEqual([]);
}

/** Writes a line into the box of the open channel and sends it. */
async function send(line: string): Promise<void> {
  await page.locator('#composer').fill(line);
  await page.keyboard.press('Enter');
}

/** Chooses a command by its Spanish name, fills in its first option and sends it. */
async function use(key: MessageKey, option = ''): Promise<void> {
  await page.locator('#composer').fill(`/${es[key]} `);
  await page.keyboard.type(option);
  await page.keyboard.press('Enter');
}

const press = (label: string) =>
  lastRow(page).getByRole('button', { name: label, exact: true }).first().click();

describe('a walk through the page in Spanish', () => {
  test('GIVEN a member THEN all that the bot shows is Spanish, and nothing is cut', async () => {
    const suggestions = page.locator('.suggestions');
    await page.locator('#composer').fill('/');
    await suggestions.waitFor();
    // The commands of topics have their words in topics.yaml.
    for (const command of await suggestions.getByRole('option').all()) {
      const name = (await command.locator('b').innerText()).slice(1);
      if (['who-visited', 'what-was-discussed'].includes(name)) continue;
      expect(WORDS).toContain(name);
      expect(WORDS).toContain(await command.locator('span').innerText());
    }

    await page.locator('#composer').fill(`/${es['command.ask.name']} `);
    await page.keyboard.type('who did thomas');
    await suggestions
      .getByText(`${es['option.question.name']}: ${es['option.question.ask']}`)
      .waitFor();
    expect(await page.locator('.command-box .option span').allInnerTexts()).toEqual(
      (['question', 'article', 'private'] as const).map((option) => es[`option.${option}.name`]),
    );
    await suggestions.getByRole('option', { name: 'Who did Thomas West meet?' }).click();
    await page.keyboard.press('Enter');
    await expectLast(es['button.context']);
    await press(es['button.context']);
    await expectLast(/En contexto: la frase/);
    await page.getByRole('button', { name: es['button.unhelpful'] }).first().click();
    await expectLast(es['notice.voted-unhelpful']);

    await use('command.ask.name', 'who is Antony Blinken?');
    await expectLast(es['suggestions.other']);
    await use('command.help.name');
    await expectLast(es['help.examples']);
    await use('command.sources.name');
    await expectLast(/Respondo a partir de/);
    await use('command.privacy.name');
    await expectLast(es['button.erase']);

    await send('Thomas West met the Foreign Minister of France, Qureshi.');
    await page.getByRole('listitem', { name: /^Ada: Thomas West met/ }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: es['command.find-the-source.name'] }).click();
    await expectLast(/«France»/);
    await press(es['button.share']);
    await expectLast(/este mensaje/);

    await page.getByRole('button', { name: `${THREAD}, thread` }).click();
    await send('@Footnote who is coming?');
    await expectLast('Elizabeth Horscroft is scheduled to visit Pakistan.');
    await send('@Footnote and when?');
    await expectLast(/December 9/);
    await send('@Footnote thanks');
    await expectLast(es['talk.thanks']);
    expectGoodManners(rig);
  });

  test('GIVEN a moderator THEN settings, unanswered questions and explanations are, too', async () => {
    await page.getByLabel('You are').selectOption('Mo (moderator)');
    await use('command.ask.name', 'who is the director of the moon?');
    await expectLast(/director of the moon/);
    await use('command.unanswered.name');
    await expectLast(/sin respuesta/);
    await use('command.explain.name', 'who did Thomas West meet in june?');
    await expectLast(es['button.figures']);
    await press(es['button.figures']);
    await expectLast(es['button.words']);
    await use('command.settings.name');
    await expectLast(es['settings.heading']);
    await page.getByRole('button', { name: es['settings.cooldown.none'] }).click();
    const waits = (await page.getByRole('menuitem').allInnerTexts()).map((text) => text.trim());
    expect(waits.length).toBeGreaterThan(2);
    expect(waits.filter((text) => !isSpanish(text))).toEqual([]);
    await page.getByRole('menuitem').last().click();
    await expectLast(/segundos entre dos preguntas/);
    expectGoodManners(rig);
  });
});
