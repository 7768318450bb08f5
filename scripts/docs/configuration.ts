import { CURATION_VARIABLES } from '../../src/config/curation.ts';
import { VARIABLES } from '../../src/config/variables.ts';
import { makeTable } from './sections.ts';

/** Maximum line width of `.env.example`. */
const WIDTH = 100;

/** A variable that only compose.yaml reads. */
const COMPOSE = {
  name: 'POSTGRES_PASSWORD',
  description:
    'For compose.yaml only: the password of its database, letters and digits. Choose it before the first start; changing it later has no effect on the database.',
  otherwise: '`footnote`; the database is not reachable from outside its network',
};

/** Returns the variables as a Markdown table. */
export function makeConfigurationTable(): string {
  const rows = [...VARIABLES, ...CURATION_VARIABLES].map(({ name, description, otherwise }) => [
    `\`${name}\``,
    description.replaceAll(/https:\S+[^\s.]/g, '<$&>'),
    otherwise,
  ]);
  return makeTable(['variable', 'meaning', 'default'], rows);
}

/** Returns the text of `.env.example`. */
export function makeEnvExample(): string {
  const parts = [...VARIABLES, ...CURATION_VARIABLES, COMPOSE].map(
    ({ name, description, otherwise }) =>
      [...wrap(`${description} Default: ${otherwise}.`.replaceAll('`', '')), `${name}=`].join('\n'),
  );
  const head = '# Copy this file to .env and fill it in. Every variable is optional.';
  return `${[head, ...parts].join('\n\n')}\n`;
}

/** Wraps a text into comment lines. */
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
