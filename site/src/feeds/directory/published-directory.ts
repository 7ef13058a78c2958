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
import { listEntries, MadeOnce, readLater, siteSettings } from '../../content/queries.ts';
import { translatorFor } from '../../i18n/translator.ts';
import { pageHref } from '../../routing/routes.ts';
import { API_DESCRIPTION_HREF, ZIP_FILE } from './directory-address.ts';
import { directoryTexts } from './directory-texts.ts';

type FileContent = string | Uint8Array<ArrayBuffer>;

type Writers = ReadonlyMap<string, FileWriter>;

const made = new MadeOnce<Writers>();
const facts = new Map<string, PublicationFacts>();

/** The name of the open data in a language. */
export async function directoryTitle(locale: Locale): Promise<string> {
  const { data } = await siteSettings(locale);
  return translatorFor(locale).t('openData.dataTitle', { siteName: data.siteName });
}

/** The paths of all files of the social map in one language, under `/api/hsds/<language>/`. */
export const directoryPaths = async (locale: Locale): Promise<readonly string[]> => [
  ...(await writersOf(locale)).keys(),
  ZIP_FILE,
];

/**
 * The content of one of these files.
 * @throws RangeError when there is no file with this path.
 */
export async function directoryFile(locale: Locale, path: string, origin: URL): Promise<FileContent> {
  const writers = await writersOf(locale);
  const known = await factsOf(locale, origin);
  if (path === ZIP_FILE) return zipOfTables(writers, known);
  const write = writers.get(path);
  if (!write) throw new RangeError(`The open data has no file "${path}".`);
  return write(known);
}

async function writersOf(locale: Locale): Promise<Writers> {
  const [services, organizations, locations, themes] = await Promise.all([
    listEntries('service', locale),
    listEntries('organization', locale),
    listEntries('location', locale),
    listEntries('theme', locale),
  ]);
  const sources = [services, organizations, locations, themes];
  return made.of(locale, sources, () => {
    for (const list of sources) readLater(list);
    return directoryFiles({
      locale,
      services: contentOf(services),
      organizations: contentOf(organizations),
      locations: contentOf(locations),
      themes: contentOf(themes),
      texts: directoryTexts(locale),
    });
  });
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

function zipOfTables(writers: ReadonlyMap<string, FileWriter>, known: PublicationFacts): Uint8Array<ArrayBuffer> {
  const tables = [...writers].flatMap(([path, write]) =>
    path.startsWith(TABLES_FOLDER) ? [[path.slice(TABLES_FOLDER.length), strToU8(write(known))] as const] : [],
  );
  return zipSync(Object.fromEntries(tables), { mtime: ZIP_TIME });
}
