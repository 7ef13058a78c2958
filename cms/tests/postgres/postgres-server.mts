import { execFile, spawn } from 'node:child_process';
import { access, chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findServerBinaries, runnableByOthers, type ServerBinaries } from './server-binaries.mts';

const run = promisify(execFile);

/** No PostgreSQL server can be started here; the message says why, for whoever reads the report of a test run. */
export class NoPostgresError extends Error {
  override readonly name = 'NoPostgresError';
}

/** A PostgreSQL server of its own, reached by nobody but this user of this machine. */
export interface PostgresServer {
  /** The address of one of its databases; `postgres` is always there. */
  readonly url: (database: string) => string;
  /** What it is and where it comes from. */
  readonly description: string;
  /** Stops it and removes its data. */
  readonly stop: () => Promise<void>;
}

const SUPERUSER = 'tests';
const START_LIMIT_IN_MILLISECONDS = 30_000;

/** A database of a test may be lost with the machine, so nothing is written to the disk for safety. */
const SETTINGS = [
  ['listen_addresses', ''],
  ['fsync', 'off'],
  ['synchronous_commit', 'off'],
  ['full_page_writes', 'off'],
  ['autovacuum', 'off'],
  ['shared_buffers', '64MB'],
  ['max_connections', '60'],
] as const;

/**
 * Keeps the server until this process ends, however it ends: then nothing holds the input of this script open any more. `$1` is the folder, the rest is
 * how to start the server.
 */
const KEEPER = `folder=$1; shift
"$@" </dev/null &
server=$!
trap '' INT TERM HUP
cat >/dev/null
kill -INT $server 2>/dev/null
wait $server
rm -rf "$folder"`;

/**
 * Starts a server in a temporary folder, on a Unix socket in that folder.
 * @throws NoPostgresError when none can be started on this machine.
 */
export async function startPostgres(variables: NodeJS.ProcessEnv = process.env): Promise<PostgresServer> {
  if (process.platform === 'win32')
    throw new NoPostgresError('A PostgreSQL server for the tests is started on Linux and macOS only.');
  const candidates = await findServerBinaries(variables);
  const reasons: string[] = [];
  for (const binaries of candidates) {
    try {
      return await startFrom(binaries);
    } catch (error) {
      reasons.push(`${binaries.folder}: ${firstLines(error)}`);
    }
  }
  throw new NoPostgresError(
    reasons.length === 0
      ? 'There is no PostgreSQL server on this machine; install one (Debian: apt-get install postgresql) or name its folder in POSTGRES_BIN_DIR.'
      : `No PostgreSQL server could be started. ${reasons.join(' ')}`,
  );
}

async function startFrom(given: ServerBinaries): Promise<PostgresServer> {
  // The path of a socket has at most 107 characters, so this folder has a short name.
  const folder = await mkdtemp(path.join(tmpdir(), 'pg-'));
  try {
    // PostgreSQL refuses to be run by root, since whoever broke into it would then own the machine.
    const uid = process.getuid?.() === 0 ? await unprivilegedUser() : undefined;
    const as = uid === undefined ? {} : { uid, gid: uid };
    if (uid !== undefined) await chown(folder, uid, uid);
    const binaries = uid === undefined ? given : await runnableByOthers(given, folder, uid);
    const data = path.join(folder, 'data');
    // Neither the language nor the settings of whoever runs the tests may reach the server.
    const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' };
    // Sorted as people in Flanders do, and not as bytes as SQLite does: a test that leans on the order of a database shows.
    const order = ['--locale=C', '--locale-provider=icu', '--icu-locale=nl-BE'];
    const options = ['--username', SUPERUSER, '--auth=trust', '--encoding=UTF8', '--no-sync', ...order];
    await run(path.join(binaries.folder, 'initdb'), [...options, '--pgdata', data], { ...as, env, cwd: folder });
    const settings = SETTINGS.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const keeper = spawn(
      '/bin/sh',
      ['-c', KEEPER, 'sh', folder, path.join(binaries.folder, 'postgres'), '-D', data, '-k', folder, ...settings],
      { ...as, env, cwd: folder, detached: true, stdio: ['pipe', 'ignore', 'pipe'] },
    );
    let output = '';
    keeper.stderr.setEncoding('utf8').on('data', (chunk: string) => (output = (output + chunk).slice(-4000)));
    // Nothing waits for the end of this process but the keeper.
    keeper.unref();
    const ended = new Promise<void>((resolve) => keeper.once('close', () => resolve()));
    const stop = async (): Promise<void> => {
      keeper.ref();
      keeper.stdin.end();
      await ended;
      await rm(folder, { recursive: true, force: true });
    };
    if (!(await isReady(folder, () => output))) {
      await stop();
      throw new Error(output || 'it did not answer');
    }
    return {
      url: (database) => `postgres://${SUPERUSER}@localhost/${database}?host=${encodeURIComponent(folder)}`,
      description: `${binaries.version} (${binaries.origin})`,
      stop,
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Waits until the server says in its log that it takes connections. */
async function isReady(folder: string, output: () => string): Promise<boolean> {
  const deadline = performance.now() + START_LIMIT_IN_MILLISECONDS;
  while (performance.now() < deadline) {
    if (output().includes('ready to accept connections')) return true;
    if (output().includes('FATAL')) return false;
    await pause(30);
    const isGone = await access(folder).then(
      () => false,
      () => true,
    );
    if (isGone) return false;
  }
  return false;
}

async function unprivilegedUser(): Promise<number> {
  return Number((await run('id', ['-u', 'nobody'])).stdout.trim());
}

const firstLines = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n').slice(0, 3).join(' ').slice(0, 400);
