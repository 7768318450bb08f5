import { spawnSync } from 'node:child_process';

/** A command on a page that `npm run docs:check` does not run. */
export interface Exception {
  /** The command as on the page, without a trailing comment. */
  command: string;
  reason: string;
  /** It is run after all if this command succeeds. */
  unless?: string;
}

const CLONE = 'needs the URL of a repository; the commands run in a clone anyway';
const DOCKER = 'needs a Docker engine';
const MACHINE = 'changes the machine';
const MINUTES = 'takes minutes';
const SIMULATOR = 'runs until it is stopped; packages/discord-simulator has tests of it';
const NETWORK = 'needs the network';
const POSTGRES = 'needs a PostgreSQL server';

const has = (program: string) => `command -v ${program}`;

/** All exceptions. A test fails for one that is no longer on any page. */
export const EXCEPTIONS: readonly Exception[] = [
  { command: 'npm ci && npm test', reason: MINUTES },
  { command: 'npm test', reason: MINUTES },
  { command: 'npm run -s bench -- --squad articles.json --write', reason: 'takes hours' },
  { command: 'npm run -s bench -- --only bots --servers 1 --runs 1', reason: MINUTES },
  { command: 'npm run -s bench -- --only matching --sizes 50,1000 --runs 1', reason: MINUTES },
  {
    command: 'npm run -s bench -- --only meaning --sizes 50,1000,10000,100000',
    reason: MINUTES,
  },
  { command: 'git clone https://example.org/footnote.git && cd footnote', reason: CLONE },
  {
    command: 'npm run -s knowledge -- add --draft https://example.org/rules',
    reason: NETWORK,
  },
  { command: 'git pull', reason: NETWORK },
  { command: 'npm install --save-dev discord-simulator', reason: NETWORK },
  { command: 'npx discord-simulator --port 8787', reason: SIMULATOR },
  {
    command:
      'curl -s http://127.0.0.1:8787/control/run-command --json \'{"user":"Ada","line":"/ping"}\'',
    reason: SIMULATOR,
  },
  { command: 'curl -s http://127.0.0.1:8787/control/violations', reason: SIMULATOR },
  // Would remove packages that the other commands need.
  { command: 'npm ci --omit=dev', reason: 'removes packages that the checks need' },
  {
    command: 'systemd-analyze verify ./footnote.service',
    reason: 'needs systemd, and Node in /usr/bin',
    unless: `${has('systemd-analyze')} && test -x /usr/bin/node`,
  },
  { command: 'systemctl enable --now footnote', reason: MACHINE },
  { command: 'cp deploy/systemd/footnote@.service /etc/systemd/system/', reason: MACHINE },
  { command: 'systemctl enable --now footnote@0 footnote@1', reason: MACHINE },
  {
    command: 'kubectl apply --kustomize deploy/kubernetes/overlays/example',
    reason: 'needs a Kubernetes cluster',
  },
  { command: 'systemctl restart footnote', reason: MACHINE },
  { command: 'journalctl --unit footnote --output cat --follow', reason: MACHINE },
  {
    command: 'docker compose config --quiet',
    reason: 'needs Docker Compose',
    unless: 'docker compose version',
  },
  { command: 'docker compose up --detach --build', reason: DOCKER },
  { command: 'docker compose logs --follow bot', reason: DOCKER },
  { command: 'docker build --tag footnote .', reason: DOCKER },
  {
    command:
      'docker run --detach --init --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges --env-file .env --env DATA_DIR=/data --env METRICS_PORT=9464 --volume footnote:/data --restart unless-stopped footnote',
    reason: DOCKER,
  },
  {
    command: 'sqlite3 data/memory.sqlite ".backup backup/memory.sqlite"',
    reason: 'needs the program sqlite3',
    unless: has('sqlite3'),
  },
  { command: 'pg_dump --format=custom --file=footnote.dump "$DATABASE_URL"', reason: POSTGRES },
  {
    command: 'pg_restore --clean --if-exists --no-owner --dbname="$DATABASE_URL" footnote.dump',
    reason: POSTGRES,
  },
  {
    command:
      'docker compose exec database pg_dump --username=footnote --format=custom footnote > footnote.dump',
    reason: DOCKER,
  },
  { command: 'docker compose cp bot:/data/secret.key secret.key', reason: DOCKER },
  { command: 'docker compose stop bot', reason: DOCKER },
  {
    command:
      'docker compose exec --no-TTY database pg_restore --username=footnote --clean --if-exists --dbname=footnote < footnote.dump',
    reason: DOCKER,
  },
  { command: 'docker compose start bot', reason: DOCKER },
];

/** Returns why a command is not run, or `null` if it is. */
export function findException(text: string): string | null {
  const exception = EXCEPTIONS.find(({ command }) => command === text);
  if (exception === undefined) return null;
  const { unless, reason } = exception;
  if (unless !== undefined && spawnSync('bash', ['-c', unless]).status === 0) return null;
  return reason;
}
