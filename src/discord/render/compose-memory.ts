import type { Fact } from '../../knowledge/knowledge.ts';
import type { Settings } from '../../memory/memory.ts';
import { factReference } from '../components/fact-reference.ts';
import type { QuestionGroup } from '../library/question-groups.ts';
import type { ContextLine } from './context-line.ts';
import { makeFactSections } from './fact-sections.ts';
import type { DraftComponent, Layout, MessageDraft, Section, SelectMenu } from './message-draft.ts';
import { LIST_LIMIT, makePagerRow, pageThrough, pageThroughFacts } from './pager.ts';
import { makePages } from './pages.ts';
import type {
  CorrectedView,
  PrivacyView,
  ProposeView,
  SettingsView,
  UnansweredView,
} from './view.ts';
import { count } from './wording.ts';

/** Groups on a page: each has a row of buttons, and the last of five rows turns the pages. */
const GROUPS_PER_PAGE = 4;

/** Longest ask, as in `facts.yaml`: it becomes a choice of Discord's autocomplete. UTF-16 units. */
export const ASK_LENGTH_LIMIT = 100;

/** Options of a menu: https://discord.com/developers/docs/components/reference#string-select */
const OPTIONS_LIMIT = 25;

/** The value of the option that makes replies private. */
export const REPLIES_PRIVATE = 'private';

/** The seconds to choose from between two questions of one member. */
const COOLDOWNS = [0, 2, 5, 10, 30, 60];

const plain = (text: string): ContextLine => ({ style: 'plain', text });
const small = (text: string): ContextLine => ({ style: 'small', text });
const bold = (text: string): ContextLine => ({ style: 'bold', text });
const section = (lines: ContextLine[]): Section => ({ lines, footer: null, facts: [] });

/** The questions most asked without an answer. */
export function composeUnanswered({ groups, page }: UnansweredView): MessageDraft {
  const pages = Math.max(1, Math.ceil(groups.length / GROUPS_PER_PAGE));
  const here = Math.min(page, pages - 1);
  const start = here * GROUPS_PER_PAGE;
  const shown = groups.slice(start, start + GROUPS_PER_PAGE);
  const lead =
    groups.length === 0
      ? 'No question without an answer is waiting.'
      : `${count(groups.length, 'question')} without an answer, the most asked first:`;
  const rows: DraftComponent[][] = shown.map((group, i) =>
    makeGroupButtons(group, start + i + 1, here),
  );
  if (pages > 1) rows.push(makePagerRow(pageThrough('unanswered', ''), here, pages));
  const lines = shown.flatMap((group, i) => describeGroup(group, start + i + 1));
  return {
    lead: [],
    sections: [section([plain(lead), ...lines])],
    pager: null,
    rows,
  };
}

function describeGroup(group: QuestionGroup, number: number): ContextLine[] {
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  const others = group.others.map(({ text }) => `“${text}”`);
  const [first, last] = [day(group.firstSeen), day(group.lastSeen)];
  const when = first === last ? `on ${last}` : `from ${first} to ${last}`;
  const asked = `Asked ${count(group.count, 'time')}, ${when}.`;
  return [
    bold(`[${number}] ${group.text}`),
    small(asked),
    ...(others.length > 0 ? [small(`Also as ${others.join(', ')}.`)] : []),
  ];
}

function makeGroupButtons({ id }: QuestionGroup, number: number, page: number): DraftComponent[] {
  return [
    { label: `Dismiss [${number}]`, state: { action: 'dismiss', page, argument: id } },
    { label: `Add as ask to… [${number}]`, state: { action: 'propose', page, argument: id } },
  ];
}

/** The facts that a question may be an ask of. */
export function composePropose({ group, facts }: ProposeView): MessageDraft {
  const offered = facts.filter(({ asks }) => labelFor(asks) !== null).slice(0, OPTIONS_LIMIT);
  if (offered.length === 0 || group.text.length > ASK_LENGTH_LIMIT) {
    const why =
      offered.length === 0
        ? 'No statement is near this question.'
        : `An ask may have ${ASK_LENGTH_LIMIT} characters, and this question has ${group.text.length}.`;
    return { lead: [], sections: [section([bold(group.text), plain(why)])], pager: null, rows: [] };
  }
  const menu: SelectMenu = {
    kind: 'options',
    placeholder: 'The statement that answers it',
    state: { action: 'proposed', page: 0, argument: group.id },
    options: offered.map((fact) => ({
      label: labelFor(fact.asks) ?? fact.id,
      value: factReference(fact),
      description: fact.id,
      chosen: false,
    })),
    most: 1,
    least: 1,
  };
  const lines = [
    bold(group.text),
    plain(
      'Which statement should this be an ask of? A curator sees the proposal before it is taken.',
    ),
  ];
  return { lead: [], sections: [section(lines)], pager: null, rows: [[menu]] };
}

/** A fact is shown by how people ask for it: its statement may be too long for a menu. */
function labelFor(asks: readonly string[]): string | null {
  return asks.find((ask) => ask.length <= ASK_LENGTH_LIMIT) ?? null;
}

/** How the bot behaves on a server, with menus that change it. */
export function composeSettings({ settings, articles }: SettingsView): MessageDraft {
  const listed = articles.slice(0, OPTIONS_LIMIT);
  const menus: SelectMenu[] = [
    {
      kind: 'channels',
      placeholder: 'Answer mentions in every channel',
      state: { action: 'channels', page: 0, argument: '' },
      chosen: settings.channels,
      most: OPTIONS_LIMIT,
      least: 0,
    },
    makeMenu('articles', 'Articles', {
      options: listed.map(({ slug, title }) => ({
        label: title.length <= ASK_LENGTH_LIMIT ? title : slug,
        value: slug,
        chosen: !settings.articlesOff.includes(slug),
      })),
      most: listed.length,
    }),
    makeMenu('replies', 'Replies to commands', {
      options: [
        { label: 'Everybody sees replies to commands', value: 'public', chosen: !settings.private },
        {
          label: 'Only the asker sees replies to commands',
          value: REPLIES_PRIVATE,
          chosen: settings.private,
        },
      ],
    }),
    makeMenu('cooldown', 'Cooldown', {
      options: COOLDOWNS.map((seconds) => ({
        label:
          seconds === 0
            ? 'No wait between two questions of a member'
            : `${seconds} seconds between two questions of a member`,
        value: String(seconds),
        chosen: settings.cooldown === seconds,
      })),
    }),
  ];
  const lines = [bold('How I behave on this server'), ...describeSettings(settings)];
  if (articles.length > OPTIONS_LIMIT) {
    lines.push(
      small(
        `The menu has room for ${OPTIONS_LIMIT} articles; the other ${articles.length - OPTIONS_LIMIT} are on.`,
      ),
    );
  }
  lines.push(small('A choice is saved at once.'));
  return { lead: [], sections: [section(lines)], pager: null, rows: menus.map((menu) => [menu]) };
}

function makeMenu(
  action: 'articles' | 'replies' | 'cooldown',
  placeholder: string,
  {
    options,
    most = 1,
  }: { options: Extract<SelectMenu, { kind: 'options' }>['options']; most?: number },
): SelectMenu {
  const state = { action, page: 0, argument: '' } as const;
  return { kind: 'options', placeholder, state, options, most, least: 1 };
}

function describeSettings({
  channels,
  private: isPrivate,
  cooldown,
  articlesOff,
}: Settings): ContextLine[] {
  const wait = cooldown === 0 ? 'No wait' : `${cooldown} seconds`;
  return [
    plain(
      channels.length === 0
        ? 'I answer mentions in every channel that I can write in.'
        : `I answer mentions in ${count(channels.length, 'channel')}, and in their threads.`,
    ),
    plain(
      isPrivate
        ? 'Replies to commands are private, unless a member asks for private: False.'
        : 'Replies to commands are for everybody, unless a member asks for private: True.',
    ),
    plain(
      articlesOff.length === 0
        ? 'All articles are on.'
        : `${count(articlesOff.length, 'article')} off.`,
    ),
    plain(`${wait} between two questions of a member.`),
  ];
}

/** What is kept, for how long, and a button that erases it. */
export function composePrivacy({ retention }: PrivacyView): MessageDraft {
  const { questions, answers } = retention;
  const lines = [
    bold('What I keep'),
    plain(
      `Questions that I could not answer: their words in lower case, without mentions, addresses and long numbers, how often they were asked and when, and on which server. Not who asked. For ${questions} days.`,
    ),
    plain(
      `Your vote on an answer, under a code that only I can make out of your id. For ${questions} days.`,
    ),
    plain(
      `Which message holds which answer, so that I can correct it: the ids of the message, its channel and server, and for ${questions} days your question’s words and your code. For ${answers} days.`,
    ),
    plain(
      'What moderators set for their server, until I am removed from it; then all of the server’s entries go.',
    ),
    bold('What I do not keep'),
    plain('Messages, names, private replies, or who asked a question that I could not answer.'),
    small('Deleting your question deletes my answer and what I kept of it.'),
  ];
  const erase: DraftComponent = {
    label: 'Erase what you keep of me',
    state: { action: 'erase', page: 0, argument: '' },
    style: 'danger',
  };
  return { lead: [], sections: [section(lines)], pager: null, rows: [[erase]] };
}

/** What an answer became after its statements changed. */
export function composeCorrected(view: CorrectedView, layout: Layout): MessageDraft {
  const facts = view.facts.slice(0, LIST_LIMIT);
  const sections = makeFactSections(facts, layout);
  const title = bold('Corrected since this was posted.');
  const details = section([title, ...describeRetracted(view.retracted), ...countCorrected(view)]);
  // In front of a list that goes on, it would shift the pages that the buttons turn to.
  if (makePages([details, ...sections], layout).length === 1) {
    return { lead: [], sections: [details, ...sections], pager: null, rows: [] };
  }
  const counted = countCorrected(view);
  if (view.retracted.length > 0)
    counted.unshift(plain(`${count(view.retracted.length, 'statement')} retracted.`));
  return {
    lead: facts.length > 0 ? [title, ...counted] : [],
    sections: facts.length > 0 ? sections : [section([title, ...counted])],
    pager: facts.length > 0 ? pageThroughFacts(facts) : null,
    rows: [],
  };
}

function describeRetracted(facts: readonly Fact[]): ContextLine[] {
  return facts.flatMap(({ statement, retracted }) => [
    plain(`Retracted: “${statement}”`),
    small(`Reason: ${retracted ?? 'none is given.'}`),
  ]);
}

function countCorrected({ changed, withdrawn }: CorrectedView): ContextLine[] {
  const lines: ContextLine[] = [];
  if (changed > 0) {
    const them = changed === 1 ? 'it reads' : 'they read';
    lines.push(
      plain(
        `${count(changed, 'statement')} changed. Below is how ${them} now, with the source sentence.`,
      ),
    );
  }
  if (withdrawn > 0) {
    lines.push(
      plain(
        `${count(withdrawn, 'statement')} withdrawn, and not among what I answer with any more.`,
      ),
    );
  }
  return lines;
}
