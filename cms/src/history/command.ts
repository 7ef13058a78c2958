import { parseArgs } from 'node:util';
import { CONTENT_TYPE_NAMES } from '@moodspace/shared';
import { loadStrapi } from '../command-line/load-strapi.ts';
import { checkLog } from './check-log.ts';
import { thinLog } from './thin-log.ts';

const HELP = `Looks after the log of what visitors saw of each entry.

  pnpm history check                      follow the chain of every entry, and say what was altered or removed
  pnpm history thin --before YYYY-MM-DD   take contents and names out of rows from before that day
  pnpm history --help                     show this text

What is thinned cannot be brought back, except from a backup. What happened, and when, always stays; so does the last version of each language.
The exit code of a check is 0 when all of the log is as it was written, and 1 when it is not.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { before: { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [task] = positionals;
  if (values.help === true || (task !== 'check' && task !== 'thin')) {
    console.log(HELP);
    return;
  }
  if (task === 'check') await check();
  else await thin(values.before ?? '');
}

async function check(): Promise<void> {
  const suspects = await checkLog(await loadStrapi('warn'), CONTENT_TYPE_NAMES);
  for (const { entryType, documentId, problems } of suspects)
    for (const { sequence, what } of problems)
      console.error(`${entryType} ${documentId}, version ${sequence}: ${what.replace('_', ' ')}.`);
  if (suspects.length > 0)
    throw new Error(`The log of ${suspects.length} entries is not as it was written. Compare it with a backup.`);
  console.log('The log is as it was written.');
}

async function thin(day: string): Promise<void> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
    throw new Error('Say before which day, such as --before 2025-01-01.');
  if (Date.parse(day) > Date.now()) throw new Error(`${day} is still to come; choose a day in the past.`);
  const { contents, names } = await thinLog(await loadStrapi('warn'), new Date(day).toISOString());
  console.log(`Took out ${contents} contents and ${names} names from before ${day}.`);
}

// The process ends without closing Strapi: what is written is committed, and closing would fail on what Strapi still asks of a
// PostgreSQL database in the background.
main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
