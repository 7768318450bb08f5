import { VARIABLES } from '../../src/config/variables.ts';
import { makeTable } from './sections.ts';

/** Characters of a line of `.env.example`, at most. */
const WIDTH = 100;

/** What compose.yaml alone reads: the bot does not. */
const COMPOSE = {
  name: 'POSTGRES_PASSWORD',
  description:
    'For compose.yaml alone: the password of its database, letters and digits. Choose it before the first start; the database keeps the one it began with.',
  otherwise: '`footnote`; nothing outside of its network reaches that database',
};

/** The variables as a table. */
export function makeConfigurationTable(): string {
  const rows = VARIABLES.map(({ name, description, otherwise }) => [
    `\`${name}\``,
    description.replaceAll(/https:\S+[^\s.]/g, '<$&>'),
    otherwise,
  ]);
  return makeTable(['variable', 'what it does', 'where it is not set'], rows);
}

/** The whole of `.env.example`. */
export function makeEnvExample(): string {
  const parts = [...VARIABLES, COMPOSE].map(({ name, description, otherwise }) =>
    [...wrap(`${description} Empty: ${otherwise}.`.replaceAll('`', '')), `${name}=`].join('\n'),
  );
  const head = '# Copy this file to .env and fill it in. Every line may stay empty.';
  return `${[head, ...parts].join('\n\n')}\n`;
}

/** Breaks a text into comment lines, between words. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = '#';
  for (const word of text.split(' ')) {
    if (line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = '#';
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}
