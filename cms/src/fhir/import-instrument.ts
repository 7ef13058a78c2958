import { CONTENT_TYPES, LOCALE_CODES, type Locale } from '@moodspace/shared';
import {
  importQuestionnaires,
  type ImportedInstrument,
  type ImportOptions,
  type ImportReport,
} from '@moodspace/shared/fhir';
import type { Core } from '@strapi/strapi';
import { lockedVersions } from '../command-line/draft-versions.ts';
import { contentUid } from '../content-uid.ts';
import { documentData } from '../seed/document-data.ts';
import type { Mapping } from '../seed/mapping.ts';

/** A draft that was written over, as whoever asked for that is told. */
export interface ReplacedDraft {
  readonly key: string;
  /** When it was saved last, in any language. */
  readonly savedAt: Date;
  /** Who saved it last by hand; undefined when nobody did. */
  readonly savedBy: string | undefined;
}

/** Where in Strapi the draft of a self-test stands. */
export interface WrittenDraft {
  readonly key: string;
  readonly documentId: string;
  /** A language that it has: the default one, when it has that. */
  readonly locale: Locale;
}

export interface DraftImport {
  readonly report: ImportReport;
  /** The keys of the self-tests in the file. */
  readonly found: readonly string[];
  /** The drafts that were written: none when the file was only looked at. */
  readonly written: readonly WrittenDraft[];
  /** The keys of those that Strapi had already; without `replace` they are left alone. */
  readonly existing: readonly string[];
  /** The drafts that were there and were replaced: nobody loses words without being told. */
  readonly replaced: readonly ReplacedDraft[];
}

export interface DraftImportOptions extends ImportOptions {
  /** Reads and reports, and writes nothing. */
  readonly isOnlyLook?: boolean;
  /** Replaces the draft of a self-test that is there already; what is published stays until somebody publishes. Default: it is left alone. */
  readonly replace?: boolean;
}

/**
 * Writes the questionnaires of a FHIR file (text of JSON) into Strapi, as drafts in each of their languages. All of them are written or none. A file that cannot be used
 * writes nothing; why stands in the report.
 * @throws ValidationError of Strapi when a draft does not fit into its fields.
 */
export async function importQuestionnaireDraft(
  strapi: Core.Strapi,
  text: string,
  options: DraftImportOptions = {},
): Promise<DraftImport> {
  const { imported, report } = importQuestionnaires(text, options);
  return await strapi.db.transaction(async () => {
    const written: WrittenDraft[] = [];
    const existing: string[] = [];
    const replaced: ReplacedDraft[] = [];
    for (const instrument of imported) {
      const known = await documentIdOf(strapi, 'instrument', instrument.key);
      if (known !== undefined) existing.push(instrument.key);
      if (options.isOnlyLook !== true && (known === undefined || options.replace === true)) {
        if (known !== undefined) replaced.push(await savedDraft(strapi, instrument.key, known));
        written.push(await writeDraft(strapi, instrument, known));
      }
    }
    return { report, found: imported.map(({ key }) => key), written, existing, replaced };
  });
}

/** Who saved a draft last, and when; from here to the end of the transaction, nobody else can save it. */
async function savedDraft(strapi: Core.Strapi, key: string, documentId: string): Promise<ReplacedDraft> {
  const uid = contentUid('instrument');
  const moments = [...(await lockedVersions(strapi, uid, documentId)).values()];
  const found: { updatedBy: Readonly<Record<'firstname' | 'lastname', string | null>> | null } | null = await strapi.db
    .query(uid)
    .findOne({
      where: { documentId, publishedAt: null, updatedBy: { $notNull: true } },
      orderBy: { updatedAt: 'desc' },
      populate: { updatedBy: { select: ['firstname', 'lastname'] } },
    });
  const name = [found?.updatedBy?.firstname, found?.updatedBy?.lastname].filter(Boolean).join(' ');
  return { key, savedAt: new Date(Math.max(...moments)), savedBy: name === '' ? undefined : name };
}

/** @throws TypeError when it has no language, which the import never gives. */
async function writeDraft(
  strapi: Core.Strapi,
  { key, locales }: ImportedInstrument,
  known: string | undefined,
): Promise<WrittenDraft> {
  const documents = strapi.documents(contentUid('instrument'));
  let documentId = known;
  const written: Locale[] = [];
  for (const locale of LOCALE_CODES) {
    const fields = locales[locale];
    if (!fields) continue;
    const data = await dataOf(strapi, fields, locale);
    if (documentId === undefined) documentId = (await documents.create({ locale, data } as never)).documentId;
    else await documents.update({ documentId, locale, data } as never);
    written.push(locale);
  }
  const [locale] = written;
  if (documentId === undefined || locale === undefined) throw new TypeError(`The self-test "${key}" has no language.`);
  return { key, documentId, locale };
}

/** The data of a document. A link is made to what exists in that language; what a file of elsewhere links to is mostly not here. */
async function dataOf(strapi: Core.Strapi, fields: Mapping, locale: Locale): Promise<Record<string, unknown>> {
  const targets = new Map<string, string>();
  for (const [type, key] of linksOf(fields)) {
    const documentId = await documentIdOf(strapi, type, key, locale);
    if (documentId !== undefined) targets.set(`${type} ${key}`, documentId);
  }
  return documentData(CONTENT_TYPES.instrument.schema, fields, {
    entry: (target, linked) => targets.get(`${target} ${String(linked['key'])}`),
    file: () => undefined,
  });
}

type LinkTarget = 'intervention' | 'theme' | 'service';

/** What the fields of an instrument link to, by type and key. */
function linksOf(fields: Mapping): readonly (readonly [LinkTarget, string])[] {
  const keysIn = (value: unknown): readonly string[] =>
    (Array.isArray(value) ? value : [value]).flatMap((entry: unknown) =>
      typeof entry === 'object' && entry !== null && 'key' in entry && typeof entry.key === 'string' ? [entry.key] : [],
    );
  const bandWords = Array.isArray(fields['bandWords']) ? (fields['bandWords'] as readonly Mapping[]) : [];
  return [
    ...keysIn(fields['intervention']).map((key) => ['intervention', key] as const),
    ...bandWords.flatMap((words) => [
      ...keysIn(words['interventions']).map((key) => ['intervention', key] as const),
      ...keysIn(words['themes']).map((key) => ['theme', key] as const),
      ...keysIn(words['services']).map((key) => ['service', key] as const),
    ]),
  ];
}

async function documentIdOf(
  strapi: Core.Strapi,
  type: LinkTarget | 'instrument',
  key: string,
  locale?: Locale,
): Promise<string | undefined> {
  const found: { documentId: string } | null = await strapi.db
    .query(contentUid(type))
    .findOne({ where: { key, ...(locale === undefined ? {} : { locale }) }, select: ['documentId'] });
  return found?.documentId;
}
