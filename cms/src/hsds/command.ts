import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DEFAULT_LOCALE, isLocale, LOCALE_CODES, type Locale } from '@moodspace/shared';
import {
  countsOf,
  readRows,
  readSource,
  reportText,
  type Mapping,
  type RunReport,
  type SourceReading,
} from '@moodspace/shared/hsds-import';
import { localMoment } from '@moodspace/shared/opening-hours';
import { fromHere } from '../command-line/from-here.ts';
import { loadStrapi } from '../command-line/load-strapi.ts';
import { importReading } from './import-files.ts';
import { readFiles, SourceError } from './read-files.ts';
import { readMapping } from './read-mapping.ts';
import { readParts } from './read-parts.ts';

const HELP = `Reads services, organizations and places from open data, and writes them as drafts.

  npm run import:hsds -- FILE|DIR… [--write] [--overwrite] [--map FILE] [--source NAME] [--language ${LOCALE_CODES.join('|')}]
                                   [--country CODE] [--report FILE] [--all]

Reads HSDS 3.x as JSON, HSDS 1.0 to 3.x as tables (a folder or a zip file), and with --map tables of any other form. Of every record it says whether it is new, changed,
unchanged or refused, and why.
  --dry-run    only read and report; this is what happens without --write
  --write      write what was read into Strapi, as drafts that somebody must finish and publish; what is live stays
  --overwrite  take the value of the source also where an editor changed what an import wrote
  --map        a file (YAML or JSON) that says what columns and terms of the source mean
  --source     the name of the source, by which its records are found again (default: that of the data package, or of the file)
  --language   the language of the words (default: ${DEFAULT_LOCALE})
  --country    the country of numbers and addresses that do not say theirs (default: BE)
  --report     a file to write the whole report to, as JSON
  --all        list every record and every line in the terminal

  --help       show this text

Stop the CMS before --write when it runs on SQLite. The exit code is 0 when everything was taken, 1 when something was refused or nothing could be read, and 2 when the command
was typed wrongly. More: docs/import.md.`;

/** A command that was typed wrongly, in one sentence. */
class UsageError extends Error {}

const OPTIONS = {
  'dry-run': { type: 'boolean' },
  write: { type: 'boolean' },
  overwrite: { type: 'boolean' },
  map: { type: 'string' },
  source: { type: 'string' },
  language: { type: 'string' },
  country: { type: 'string' },
  report: { type: 'string' },
  all: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  if (values.help === true) {
    console.log(HELP);
    return 0;
  }
  if (positionals.length === 0) throw new UsageError('Name the file or folder to import: npm run import:hsds -- FILE');
  if (values.write === true && values['dry-run'] === true)
    throw new UsageError('--dry-run writes nothing and --write writes; choose one of both.');
  const locale = localeOf(values.language);
  const country = (values.country ?? 'BE').toUpperCase();
  if (!/^[A-Z]{2}$/.test(country))
    throw new UsageError(`"${country}" is no code of a country; write two letters, such as BE or GB.`);
  const mapping = values.map === undefined ? undefined : await readMapping(fromHere(values.map));
  const today = localMoment(new Date()).day;
  const asked = { source: values.source, locale, country, mapping, today };
  const reading = await readAll(positionals, asked);

  const strapi = await loadStrapi('error');
  const isWriting = values.write === true;
  const report = await importReading(strapi, reading.content, {
    source: reading.source,
    today,
    isWriting,
    isOverwriting: values.overwrite === true,
    progress: (done, total) => {
      if (isWriting && (done === total || done % 1000 === 0)) console.error(`  … ${done} of ${total} records`);
    },
  });
  for (const line of reportText(report, values.all === true)) console.log(line);
  const { read, new: added, changed, refused } = countsOf(report);
  console.log(closing(isWriting, read, added + changed));
  if (values.report !== undefined) await writeReport(fromHere(values.report), reading.source, report);
  const isPartRefused = [report, ...report.records].some((part) =>
    ('lines' in part ? part.lines : part.notes).some(({ outcome }) => outcome === 'refused'),
  );
  return read === 0 || refused > 0 || isPartRefused ? 1 : 0;
}

const closing = (isWriting: boolean, read: number, written: number): string => {
  if (read === 0) return 'Nothing was written: there was nothing that an import reads.';
  if (!isWriting) return 'Nothing was written. --write writes the new and changed records as drafts.';
  return written === 0
    ? 'Nothing was written: there was nothing new.'
    : `${written} ${written === 1 ? 'record was' : 'records were'} written as drafts. Finish and publish them in Strapi.`;
};

interface Asked {
  readonly source: string | undefined;
  readonly locale: Locale;
  readonly country: string;
  readonly mapping: Mapping | undefined;
  /** The day in Flanders, as YYYY-MM-DD. */
  readonly today: string;
}

async function readAll(
  names: readonly string[],
  { source, locale, country, mapping, today }: Asked,
): Promise<{ readonly source: string; readonly content: SourceReading }> {
  const files = [];
  const notes: string[] = [];
  for (const name of names) {
    const read = await readFiles(fromHere(name));
    files.push(...read.files);
    notes.push(...read.notes);
  }
  const parts = await readParts(files, mapping?.columns ? (heading) => heading.trim() : undefined);
  const settings = {
    source: source ?? mapping?.source ?? parts.packageName ?? nameOf(names[0] ?? ''),
    locale,
    today,
    country,
    terms: mapping?.terms ?? new Map(),
  };
  const content = mapping?.columns
    ? readRows(parts.tables, mapping, settings)
    : readSource(parts.jsonFiles, parts.tables, settings);
  const noTables = mapping?.columns
    ? parts.jsonFiles.map(
        ({ name }) => `${name} is no table, and the mapping names columns of tables; it was left out.`,
      )
    : [];
  return {
    source: settings.source,
    content: {
      ...content,
      notes: [
        ...[...notes, ...parts.notes].map((message) => ({ outcome: 'noted', field: undefined, message }) as const),
        ...[...parts.problems, ...noTables].map(
          (message) => ({ outcome: 'refused', field: undefined, message }) as const,
        ),
        ...content.notes,
      ],
    },
  };
}

/** A file without its ending, a folder by its name. */
const nameOf = (name: string): string => path.parse(fromHere(name)).name || 'import';

function localeOf(language: string | undefined): Locale {
  if (language === undefined) return DEFAULT_LOCALE;
  if (!isLocale(language))
    throw new UsageError(`The platform has no language "${language}"; use ${LOCALE_CODES.join(' or ')}.`);
  return language;
}

async function writeReport(file: string, source: string, report: RunReport): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify({ source, counts: countsOf(report), ...report }, null, 2)}\n`);
  } catch {
    throw new SourceError(
      `The report "${file}" could not be written; check that its folder exists and belongs to you.`,
    );
  }
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: OPTIONS });
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new UsageError(`${reason ?? ''}; "npm run import:hsds -- --help" lists what can be asked.`);
  }
}

// The process ends without closing Strapi, as the seed does: what is written is committed.
main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const isForPeople = error instanceof UsageError || error instanceof SourceError;
    console.error(isForPeople ? error.message : error);
    process.exit(error instanceof UsageError ? 2 : 1);
  },
);
