import type { CollectionName, Locale } from '@moodspace/shared';
import {
  DATA_LICENCE,
  directoryFiles,
  TABLES_FOLDER,
  type FileWriter,
  type PublicationFacts,
} from '@moodspace/shared/hsds';
import { strToU8, zipSync } from 'fflate';
import type { Localized } from '../../content/localized.ts';
import { Derived, siteSettings } from '../../content/queries.ts';
import { translatorFor } from '../../i18n/translator.ts';
import { pageHref } from '../../routing/routes.ts';
import { API_DESCRIPTION_HREF, ZIP_FILE } from './directory-address.ts';
import { directoryTexts } from './directory-texts.ts';

type FileContent = string | Uint8Array<ArrayBuffer>;

/** What writes each file; while the lists of entries are the same, so are the files. */
const directory = new Derived<ReadonlyMap<string, FileWriter>>('directory', ({ list }, locale) =>
  directoryFiles({
    locale,
    services: contentOf(list('service', locale)),
    organizations: contentOf(list('organization', locale)),
    locations: contentOf(list('location', locale)),
    themes: contentOf(list('theme', locale)),
    texts: directoryTexts(locale),
  }),
);

const facts = new Map<string, PublicationFacts>();

/** The name of the open data in a language. */
export async function directoryTitle(locale: Locale): Promise<string> {
  const { data } = await siteSettings(locale);
  return translatorFor(locale).t('openData.dataTitle', { siteName: data.siteName });
}

/** The paths of all files of the social map in one language, under `/api/hsds/<language>/`. */
export const directoryPaths = (locale: Locale): readonly string[] =>
  directory.part(locale, 'paths', (writers) => [...writers.keys(), ZIP_FILE]);

/**
 * The content of one of these files.
 * @throws RangeError when there is no file with this path.
 */
export async function directoryFile(locale: Locale, path: string, origin: URL): Promise<FileContent> {
  const known = await factsOf(locale, origin);
  if (path === ZIP_FILE) return zipOfTables(directory.part(locale, ZIP_FILE, (writers) => tablesOf(writers, known)));
  const text = directory.part(locale, path, (writers) => writers.get(path)?.(known));
  if (text === undefined) throw new RangeError(`The open data has no file "${path}".`);
  return text;
}

/** One object for the same facts, so that tables are not made again for each of their files. */
async function factsOf(locale: Locale, origin: URL): Promise<PublicationFacts> {
  const title = await directoryTitle(locale);
  const name = `${locale} ${origin.href} ${title}`;
  const known = facts.get(name) ?? {
    title,
    explanation: new URL(pageHref(locale, 'open-data'), origin).href,
    openapi: new URL(API_DESCRIPTION_HREF, origin).href,
    licence: DATA_LICENCE,
  };
  facts.set(name, known);
  return known;
}

const contentOf = <N extends CollectionName>(entries: readonly Localized<N>[]): readonly Localized<N>['data'][] =>
  entries.map(({ data }) => data);

/** A zip file writes when its files were made; with one fixed day, the same content gives the same bytes. */
const ZIP_TIME = new Date('2000-01-01T12:00:00');

type TextOfTable = readonly [name: string, text: string];

const tablesOf = (writers: ReadonlyMap<string, FileWriter>, known: PublicationFacts): readonly TextOfTable[] =>
  [...writers].flatMap(([path, write]) =>
    path.startsWith(TABLES_FOLDER) ? [[path.slice(TABLES_FOLDER.length), write(known)] as const] : [],
  );

const zipOfTables = (tables: readonly TextOfTable[]): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(tables.map(([name, text]) => [name, strToU8(text)])), { mtime: ZIP_TIME });
