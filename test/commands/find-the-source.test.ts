import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectGoodManners, type Rig, readable, startRig } from '../discord/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

const CLAIM = 'Sources say around 25,000 Afghans living unlawfully in the US will be repatriated';

describe('Find the source', () => {
  test('shows the nearest statement only to the member who looks it up, and shares it once', async () => {
    const mo = rig.discord.user('Mo');
    const general = rig.discord.channel('general');
    const post = await mo.send(CLAIM);
    const reply = await rig.ada.runMessageCommand('Find the source', post);
    expect(reply.ephemeral).toBe(true);
    expect(readable(reply.text)).toContain('repatriation of around 25,000 Afghans');
    expect(mo.messages(general).some(({ content }) => content.includes('nearest'))).toBe(false);

    const click = await rig.ada.click(reply, 'Share');
    await rig.discord.idle();
    expect(click.followUps).toHaveLength(1);
    const [shared] = click.followUps;
    expect(shared?.ephemeral).toBe(false);
    expect(shared?.text).toContain(
      `[this message](https://discord.com/channels/${general.guildId}/${general.id}/${post.id})`,
    );
    expect(readable(shared?.text ?? '')).toContain('repatriation of around 25,000 Afghans');
    expect(shared?.buttons).toContain('In context');
    expect(reply.buttons).not.toContain('Share');
    expect(reply.buttons).toContain('In context');
  });

  test('GIVEN text in an embed, or forwarded, THEN it is looked up', async () => {
    const { actions } = rig.discord;
    const feed = (content: string, embed: object) =>
      actions.postAsWebhook('News', rig.discord.channel('general').id, content, [{ ...embed }]);
    const embedded = feed('New: https://news.example/1', { title: 'News', description: CLAIM });
    const messages = [
      embedded,
      feed('', { fields: [{ name: 'Today', value: CLAIM }] }),
      actions.forward(
        rig.ada.id,
        await rig.ada.send(CLAIM),
        rig.discord.channel('policy-questions').id,
      ),
      actions.forward(rig.ada.id, embedded, rig.ada.dm.id),
    ];
    await rig.discord.idle();
    for (const message of messages) {
      const reply = await rig.ada.runMessageCommand('Find the source', message);
      expect(readable(reply.text)).toContain('repatriation of around 25,000 Afghans');
    }
  });

  test('GIVEN text in components, or in a poll, THEN it is looked up', async () => {
    const post = (parts: object) => {
      const channel = rig.discord.channel('general').id;
      return Object.assign(rig.discord.actions.postAsWebhook('News', channel, '.', []), {
        content: '',
        ...parts,
      });
    };
    const text = { type: 10, content: CLAIM };
    const poll = {
      question: { text: 'What is true?' },
      answers: [{ answer_id: 1, poll_media: { text: CLAIM } }],
      expiry: null,
      allow_multiselect: false,
      layout_type: 1,
      results: { is_finalized: false, answer_counts: [] },
    };
    const messages = [
      post({ flags: 1 << 15, components: [{ type: 17, components: [{ ...text, id: 1 }] }] }),
      post({ poll }),
      post({ poll: { ...poll, question: { text: CLAIM }, answers: [] } }),
    ];
    for (const message of messages) {
      const reply = await rig.ada.runMessageCommand('Find the source', message);
      expect(readable(reply.text)).toContain('repatriation of around 25,000 Afghans');
    }
  });

  test('GIVEN the preview of a link THEN only what was typed beside it counts', async () => {
    const preview = (content: string) => {
      const message = rig.discord.actions.postAsWebhook(
        'Mo',
        rig.discord.channel('general').id,
        content,
        [{ description: CLAIM }],
      );
      Object.assign(message.embeds[0] ?? {}, { type: 'link' });
      return rig.ada.runMessageCommand('Find the source', message);
    };
    expect((await preview('my cat prefers salmon https://cats.example')).text).toContain(
      'no statement that matches',
    );
    expect(readable((await preview('https://news.example/1')).text)).toContain('25,000 Afghans');
  });

  test('GIVEN a message about something else THEN the reply says that there is no source', async () => {
    const post = await rig.ada.send('my cat prefers salmon to tuna');
    const reply = await rig.ada.runMessageCommand('Find the source', post);
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('The article has no statement that matches that message.');
    expect(reply.buttons).not.toContain('Share');
  });

  test('works in direct messages', async () => {
    const post = await rig.ada.send(CLAIM, { in: rig.ada.dm });
    await rig.discord.idle();
    const reply = await rig.ada.runMessageCommand('Find the source', post);
    const click = await rig.ada.click(reply, 'Share');
    await rig.discord.idle();
    expect(click.followUps[0]?.text).toContain(
      `https://discord.com/channels/@me/${rig.ada.dm.id}/${post.id}`,
    );
  });
});
