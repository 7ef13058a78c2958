import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { loadStrapi } from '../../command-line/load-strapi.ts';
import { readEnvironment, type Environment } from '../../env.ts';
import { DATABASE_VARIABLES, databaseSetting, type DatabaseSetting } from '../database-setting.ts';
import { isDataFolderInUse } from '../in-use-lock.ts';
import { moveDatabase, sqliteFile } from './move-database.ts';
import { MoveError } from './move-content.ts';
import { withoutPassword } from './postgres-database.ts';

const HELP = `Moves everything in the database of the CMS to another database: content, its history, editors, settings.

  npm run move-database -- --to postgres://user:password@host:5432/database [--dry-run]
  npm run move-database -- --to sqlite [--dry-run]

  --to        the empty database that content moves to; DATABASE_SSL, DATABASE_SSL_CA and DATABASE_SCHEMA say how it is reached
  --dry-run   only say how many rows there are and whether the other database can take them
  --copy      also while the CMS runs: all of one moment, for a backup, without what is saved afterwards
  --help      show this text

Content comes from the database that the CMS uses now (DATABASE_URL in cms/.env, or the file in its data folder), which is only read and stays as it is. Stop the CMS
first. Strapi makes the tables, every row is copied in one transaction with its id, and both databases are compared at the end; when anything is wrong,
nothing is kept. Uploaded files stay where they are. The exit code is 1 when nothing was moved. More: docs/databases-and-media.md.`;

async function main(): Promise<void> {
  const { to, isDryRun, isCopy, isHelp } = readArguments();
  if (isHelp || to === undefined) {
    console.log(HELP);
    if (!isHelp) process.exitCode = 1;
    return;
  }
  const environment = readEnvironment(process.env);
  if (!isCopy) await refuseWhileRunning(environment);
  const target = targetSetting(to);
  const sums = await moveDatabase({
    from: environment.database,
    to: target,
    dataFolder: environment.dataFolder,
    isDryRun,
    makeTables: async () => {
      process.env['DATABASE_CLIENT'] = '';
      process.env['DATABASE_URL'] = target.client === 'postgres' ? target.url : '';
      const strapi = await loadStrapi('error');
      await strapi.destroy();
    },
    onCounts: printCounts,
  });
  if (sums === undefined) {
    console.log('\nNothing was moved. The other database is empty and can take all of it: leave out --dry-run.');
    return;
  }
  const rows = [...sums.values()].reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `\nMoved ${rows} rows of ${sums.size} tables, and compared them one by one: both databases hold the same.\n`,
  );
  console.log(nextSteps(environment.database, target, environment.dataFolder).join('\n'));
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        to: { type: 'string' },
        'dry-run': { type: 'boolean' },
        copy: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    return {
      to: values.to,
      isDryRun: values['dry-run'] === true,
      isCopy: values.copy === true,
      isHelp: values.help === true,
    };
  } catch (error) {
    throw new MoveError(
      `${error instanceof Error ? (error.message.split('. ')[0] ?? '') : ''}; "npm run move-database -- --help" lists what can be asked.`,
    );
  }
}

/** The database that --to names, reached as the settings of the environment say. */
function targetSetting(to: string): DatabaseSetting {
  if (to === 'sqlite') return { client: 'sqlite' };
  const named = { ...withoutEmpty(process.env), DATABASE_CLIENT: undefined, DATABASE_URL: to };
  const parsed = z.object(DATABASE_VARIABLES).safeParse(named);
  if (parsed.success) return databaseSetting(parsed.data);
  throw new MoveError(
    parsed.error.issues
      .map(({ path: [name], message }) =>
        name === 'DATABASE_URL'
          ? '--to must be sqlite, or look like postgres://user:password@host:5432/database.'
          : `Environment variable ${String(name)} ${message}`,
      )
      .join(' '),
  );
}

const withoutEmpty = (variables: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));

/** What an editor saves while rows are copied would be lost. */
async function refuseWhileRunning({ host, port, database, dataFolder }: Environment): Promise<void> {
  const address = `http://${host}:${port}`;
  const answers = await fetch(`${address}/_health`, { signal: AbortSignal.timeout(2000) }).then(
    () => true,
    () => false,
  );
  const place = answers
    ? `at ${address}`
    : database.client === 'sqlite' && existsSync(sqliteFile(dataFolder)) && isDataFolderInUse(dataFolder)
      ? `on the database in ${dataFolder}`
      : undefined;
  if (place !== undefined)
    throw new MoveError(
      `The CMS is running ${place}: stop it first, so that nothing that editors save on the way is lost.`,
    );
}

function printCounts(counts: ReadonlyMap<string, number>): void {
  const filled = [...counts].filter(([, rows]) => rows > 0);
  const width = Math.max(5, ...filled.map(([, rows]) => String(rows).length));
  for (const [table, rows] of filled) console.log(`${String(rows).padStart(width)}  ${table}`);
  const sum = filled.reduce((all, [, rows]) => all + rows, 0);
  console.log(
    `${String(sum).padStart(width)}  rows in ${filled.length} tables; ${counts.size - filled.length} are empty`,
  );
}

function nextSteps(from: DatabaseSetting, to: DatabaseSetting, dataFolder: string): readonly string[] {
  const file = sqliteFile(dataFolder);
  if (to.client === 'postgres')
    return [
      'Next:',
      `  1. In cms/.env, write DATABASE_URL=${withoutPassword(to.url)}${new URL(to.url).password === '' ? '' : ' (with its password)'}, and take DATABASE_CLIENT out.`,
      '  2. Start the CMS, sign in, and look at an entry.',
      `  3. The file is as it was: ${file}. Keep it until you are sure; the CMS does not use it any more.`,
    ];
  return [
    'Next:',
    '  1. In cms/.env, take DATABASE_URL and DATABASE_CLIENT out.',
    `  2. Start the CMS, sign in, and look at an entry. It uses ${file} now.`,
    `  3. The database on the server is as it was: ${from.client === 'postgres' ? withoutPassword(from.url) : ''}. Keep it until you are sure.`,
  ];
}

// The process ends by itself only when Strapi has let go of everything, which it does not always do.
main().then(
  () => process.exit(),
  (error: unknown) => {
    const isMeant =
      error instanceof MoveError || (error instanceof Error && error.message.startsWith('Environment variable'));
    console.error(isMeant ? error.message : error);
    process.exit(1);
  },
);
