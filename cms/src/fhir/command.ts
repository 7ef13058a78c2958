import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isLocale, LOCALE_CODES } from '@moodspace/shared';
import { importQuestionnaires, reportText, type FhirVersion, type ImportOptions } from '@moodspace/shared/fhir';
import { fromHere } from '../command-line/from-here.ts';
import { loadStrapi } from '../command-line/load-strapi.ts';
import { canonicalBase } from './canonical-base.ts';
import { exportStoredInstrument } from './export-instrument.ts';
import { importQuestionnaireDraft } from './import-instrument.ts';

const HELP = `Reads self-tests from FHIR (R4 or R5), and writes them as FHIR.

  npm run fhir -- import FILE… [--write] [--replace] [--language ${LOCALE_CODES.join('|')}] [--all]
  npm run fhir -- export KEY [--fhir R4|R5] [--out FILE] [--base ADDRESS]

import reads the Questionnaires of JSON files, and says of every part whether it was taken, kept for the way back, or refused, and why.
  --dry-run    only read and report; this is what happens without --write
  --write      write what was read into Strapi, as drafts that somebody must finish and publish
  --replace    with --write: replace the draft of a self-test that is there already
  --language   the language of a questionnaire that does not say its own (default: en)
  --all        list every part in the report, also those of which there is nothing more to say

export writes a self-test, in all its languages, as a Bundle of a Questionnaire and ObservationDefinitions.
  --fhir       the version of FHIR (default: R4)
  --out        the file to write (default: the terminal)
  --base       the address that names what this platform makes (default: PUBLIC_SITE_URL, with /fhir behind it)

  --help       show this text

Stop the CMS before --write and export when it runs on SQLite. The exit code is 1 when a file could not be used or nothing was written. More: docs/fhir.md.`;

/** Something that whoever typed the command can mend, in one sentence. */
class CommandError extends Error {}

const OPTIONS = {
  'dry-run': { type: 'boolean' },
  write: { type: 'boolean' },
  replace: { type: 'boolean' },
  language: { type: 'string' },
  all: { type: 'boolean' },
  fhir: { type: 'string' },
  out: { type: 'string' },
  base: { type: 'string' },
  help: { type: 'boolean' },
} as const;

async function main(): Promise<boolean> {
  const { values, positionals } = readArguments();
  const [action, ...names] = positionals;
  if (values.help === true || action === undefined) {
    console.log(HELP);
    return values.help === true;
  }
  if (action === 'import') {
    if (names.length === 0) throw new CommandError('Name the file to import: npm run fhir -- import FILE');
    if (values.write === true && values['dry-run'] === true)
      throw new CommandError('--dry-run writes nothing and --write writes; choose one of both.');
    const { language } = values;
    if (language !== undefined && !isLocale(language))
      throw new CommandError(`The platform has no language "${language}"; use ${LOCALE_CODES.join(' or ')}.`);
    const options = { ...(language === undefined ? {} : { locale: language }), replace: values.replace === true };
    return await importFiles(names, options, { isWriting: values.write === true, isWhole: values.all === true });
  }
  if (action === 'export') {
    const [key, ...others] = names;
    if (key === undefined || others.length > 0)
      throw new CommandError('Name one self-test by its key: npm run fhir -- export KEY');
    const version = (values.fhir ?? 'R4').toUpperCase();
    if (version !== 'R4' && version !== 'R5')
      throw new CommandError(`There is no FHIR version "${version}" here; use R4 or R5.`);
    await exportTo(key, version, values.base ?? canonicalBase(process.env), values.out);
    return true;
  }
  throw new CommandError(`There is no "${action}"; use import or export (npm run fhir -- --help).`);
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: OPTIONS });
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new CommandError(`${reason ?? ''}; "npm run fhir -- --help" lists what can be asked.`);
  }
}

async function importFiles(
  files: readonly string[],
  options: ImportOptions & { readonly replace: boolean },
  { isWriting, isWhole }: { readonly isWriting: boolean; readonly isWhole: boolean },
): Promise<boolean> {
  const strapi = isWriting ? await loadStrapi('error') : undefined;
  let isAllUsed = true;
  for (const file of files) {
    const text = await readText(file);
    console.log(`\n${file}`);
    if (!strapi) {
      const { imported, report } = importQuestionnaires(text, options);
      for (const line of reportText(report, isWhole)) console.log(line);
      console.log(
        imported.length > 0
          ? `Nothing was written. With --write: ${imported.map(({ key, locales }) => `"${key}" (${Object.keys(locales).join(', ')})`).join(', ')}.`
          : 'Nothing in this file can be imported.',
      );
      isAllUsed &&= imported.length > 0;
      continue;
    }
    const { report, written, existing, replaced } = await importQuestionnaireDraft(strapi, text, options);
    for (const line of reportText(report, isWhole)) console.log(line);
    for (const key of existing.filter((one) => !written.some(({ key }) => key === one)))
      console.log(`"${key}" is there already and was left alone; --replace replaces its draft.`);
    for (const { key, savedAt, savedBy } of replaced)
      console.log(
        `"${key}" was there and its draft was replaced: it was saved last on ${savedAt.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Brussels' })}${savedBy === undefined ? '' : `, in the admin by ${savedBy}`}. What is published is as it was.`,
      );
    console.log(
      written.length > 0
        ? `Written as drafts: ${written.map(({ key }) => `"${key}"`).join(', ')}. Finish and publish them in Strapi.`
        : 'Nothing was written.',
    );
    isAllUsed &&= written.length > 0;
  }
  return isAllUsed;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(fromHere(file), 'utf8');
  } catch {
    throw new CommandError(`The file "${file}" cannot be read; check its name and that it belongs to you.`);
  }
}

async function exportTo(key: string, fhirVersion: FhirVersion, canonicalBase: string, out: string | undefined) {
  const bundle = await exportStoredInstrument(await loadStrapi('error'), key, { fhirVersion, canonicalBase });
  const text = `${JSON.stringify(bundle, null, 2)}\n`;
  if (out === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    await writeFile(fromHere(out), text);
  } catch {
    throw new CommandError(`The file "${out}" could not be written; check that its folder exists and belongs to you.`);
  }
  console.log(`Written: ${out}`);
}

// The process ends without closing Strapi, as the seed does: what is written is committed.
main().then(
  (isDone) => process.exit(isDone ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
