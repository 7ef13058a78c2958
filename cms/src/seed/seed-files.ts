import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  CONTENT_TYPES,
  CONTENT_TYPE_NAMES,
  LOCALE_CODES,
  isLocale,
  type ContentTypeName,
  type Locale,
} from '@moodspace/shared';
import { parse } from 'yaml';
import { splitFrontMatter } from './front-matter.ts';
import type { SeedProblem } from './seed-problem.ts';
import { isMapping, type Mapping } from './mapping.ts';

/** One entry in one language, as it is written in a file. */
export interface SeedEntry {
  readonly type: ContentTypeName;
  readonly locale: Locale;
  /** The key of the entry; for the one entry of a single type the name of the type. */
  readonly key: string;
  /** The path inside the seed folder, for messages. */
  readonly file: string;
  readonly isDraft: boolean;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface SeedFiles {
  readonly entries: readonly SeedEntry[];
  readonly problems: readonly SeedProblem[];
}

const MEDIA_FOLDER = 'media';

/** Reads every seed file. What cannot be read as an entry becomes a problem; the contents are judged elsewhere. */
export async function readSeedFiles(folder: string): Promise<SeedFiles> {
  const entries: SeedEntry[] = [];
  const problems: SeedProblem[] = [];
  for (const locale of await visibleNames(folder)) {
    if (locale === MEDIA_FOLDER) continue;
    if (!isLocale(locale)) {
      problems.push({
        file: locale,
        message: `this is not a language of the platform (${LOCALE_CODES.join(', ')}); remove it or add the language to shared/src/locales.ts.`,
      });
      continue;
    }
    for (const name of await visibleNames(path.join(folder, locale))) {
      const type = typeOfRestName(name.replace(/\.yaml$/, ''));
      const file = path.posix.join(locale, name);
      if (!type) {
        problems.push({
          file,
          message: `no content type is called so; use one of ${CONTENT_TYPE_NAMES.map((known) => CONTENT_TYPES[known].restName).join(', ')}.`,
        });
      } else if (name.endsWith('.yaml')) {
        await readListFile(folder, file, type, locale, entries, problems);
      } else {
        for (const member of await visibleNames(path.join(folder, file))) {
          await readEntryFile(folder, path.posix.join(file, member), type, locale, entries, problems);
        }
      }
    }
  }
  return { entries, problems: [...problems, ...duplicates(entries)] };
}

async function visibleNames(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => !name.startsWith('.')).toSorted();
}

const typeOfRestName = (restName: string): ContentTypeName | undefined =>
  CONTENT_TYPE_NAMES.find((name) => CONTENT_TYPES[name].restName === restName);

async function readListFile(
  folder: string,
  file: string,
  type: ContentTypeName,
  locale: Locale,
  entries: SeedEntry[],
  problems: SeedProblem[],
): Promise<void> {
  const content = await parsed(folder, file, problems, parse);
  if (content === undefined) return;
  if (CONTENT_TYPES[type].kind === 'single') {
    if (isMapping(content)) entries.push(entryOf(content, type, locale, type, file));
    else problems.push({ file, message: 'it must hold one mapping of fields.' });
    return;
  }
  if (!Array.isArray(content)) {
    problems.push({ file, message: 'it must hold a list of entries, each beginning with "- key:".' });
    return;
  }
  for (const [index, item] of content.entries()) {
    if (isMapping(item) && typeof item['key'] === 'string')
      entries.push(entryOf(item, type, locale, item['key'], file));
    else problems.push({ file, entry: `number ${index + 1}`, message: 'it has no key; give every entry a "key:".' });
  }
}

async function readEntryFile(
  folder: string,
  file: string,
  type: ContentTypeName,
  locale: Locale,
  entries: SeedEntry[],
  problems: SeedProblem[],
): Promise<void> {
  const extension = path.extname(file);
  const name = path.basename(file, extension);
  if (extension !== '.md' && extension !== '.yaml') {
    problems.push({ file, message: 'an entry is a file that ends in .md or .yaml.' });
    return;
  }
  const content = await parsed(folder, file, problems, extension === '.md' ? parseMarkdown : parse);
  if (content === undefined) return;
  if (!isMapping(content)) problems.push({ file, message: 'it must hold one mapping of fields.' });
  else if (content['key'] !== undefined && content['key'] !== name) {
    problems.push({
      file,
      entry: name,
      field: 'key',
      message: `the key is ${JSON.stringify(content['key'])} but the file is called "${name}"; make them the same.`,
    });
  } else entries.push(entryOf({ ...content, key: name }, type, locale, name, file));
}

function parseMarkdown(text: string): unknown {
  const { yaml, body } = splitFrontMatter(text);
  const fields: unknown = parse(yaml);
  return isMapping(fields) ? { ...fields, body } : fields;
}

async function parsed(
  folder: string,
  file: string,
  problems: SeedProblem[],
  parser: (text: string) => unknown,
): Promise<unknown> {
  const text = await readFile(path.join(folder, file), 'utf8');
  try {
    return parser(text) ?? {};
  } catch (error) {
    problems.push({ file, message: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}

function entryOf(
  { draft, ...values }: Mapping,
  type: ContentTypeName,
  locale: Locale,
  key: string,
  file: string,
): SeedEntry {
  return { type, locale, key, file, isDraft: draft === true, values };
}

function duplicates(entries: readonly SeedEntry[]): SeedProblem[] {
  const seen = new Map<string, SeedEntry>();
  return entries.flatMap((entry) => {
    const identity = `${entry.type} ${entry.locale} ${entry.key}`;
    const first = seen.get(identity);
    if (!first) seen.set(identity, entry);
    return first
      ? {
          file: entry.file,
          entry: entry.key,
          field: 'key',
          message: `this key already stands in ${first.file}; give one of the two another key.`,
        }
      : [];
  });
}
