import { LOCALE_CODES, type Content, type ContentTypeName, type Locale } from '@moodspace/shared';
import type { ContentProblem } from './content-error.ts';
import type { ContentStore } from './content-store.ts';
import { programmeChecks } from './programme-checks.ts';
import { asRecord, asText } from './raw-content.ts';
import { readableDraft } from './readable-draft.ts';
import { REFERENCE_FIELDS, referencesOf, withoutReferences } from './references.ts';
import { brokenLinkProblems } from './site-links.ts';
import type { StrapiClient } from './strapi-client.ts';
import { fetchUploads, prepareUploads, usedMedia } from './uploads.ts';
import { problemPlace, problemsOfType, withVersion, type ContentTables, type EntryTable } from './validate-content.ts';

/** How far drafts are followed that name other drafts: a module, its programme, and what that names. */
const FURTHEST = 3;

export interface DraftQuestion {
  readonly type: ContentTypeName;
  readonly documentId: string;
  /** The language in which it must be written. */
  readonly locale: Locale;
}

/** The published content with one draft in its place, for a page that only its editor sees. */
export interface DraftView {
  readonly store: ContentStore;
  /** Absent when no page can show the draft. */
  readonly key: string | undefined;
  /** What would keep it from being published, in the language that was asked for. */
  readonly problems: readonly ContentProblem[];
}

interface Drafted {
  readonly type: ContentTypeName;
  readonly key: string;
  readonly data: Content<ContentTypeName>;
}

/**
 * Puts a draft, in every language in which it is written, beside the published content. What it names and is not published is
 * shown as a draft, too, and told; what is not even that is left out. Nothing is written but encoded images into their cache.
 * @throws ContentSourceError when the CMS does not answer as it should.
 */
export async function draftStore(
  published: ContentStore,
  client: StrapiClient,
  { type, documentId, locale }: DraftQuestion,
  imageCacheFolder: string,
): Promise<DraftView> {
  const problems: ContentProblem[] = [];
  const drafted: Drafted[] = [];
  for (const code of LOCALE_CODES) {
    const raw = await client.draft(type, documentId, code);
    if (raw === undefined) continue;
    const draft = readableDraft(type, code, raw);
    if (code === locale) problems.push(...draft.problems);
    if ('data' in draft) drafted.push({ type, key: draft.key, data: draft.data });
  }
  const key = drafted.find(({ data }) => data.locale === locale)?.key;
  if (key === undefined) return { store: published, key, problems };

  let tables = drafted.reduce(putDraft, withEntryLast(published.tables, type, key));
  if (type === 'programme') {
    const ofProgramme = { programme: { documentId: { $eq: documentId } } };
    for (const raw of await client.drafts('programme-module', locale, ofProgramme)) {
      const found = unpublished('programme-module', locale, raw, tables);
      if (!found) continue;
      drafted.push(found);
      tables = putDraft(tables, found);
      problems.push(notLive(found));
    }
  }

  for (let step = 0, fresh: readonly Drafted[] = drafted; step < FURTHEST && fresh.length > 0; step += 1) {
    const found: Drafted[] = [];
    for (const { target, key: named, from } of missingReferences(fresh, tables)) {
      if (tables[target].has(named)) continue;
      const [raw] = await client.drafts(target, from, { key: { $eq: named } });
      const draft = raw === undefined ? undefined : unpublished(target, from, raw, tables);
      if (!draft) continue;
      found.push(draft);
      tables = putDraft(tables, draft);
      problems.push(notLive(draft));
    }
    drafted.push(...found);
    fresh = found;
  }

  const isOurs = (problem: ContentProblem): boolean => problem.type === type && problem.key === key;
  const found = [
    ...problemsOfType(type, tables),
    ...programmeChecks(tables).refused,
    ...brokenLinkProblems(published.replacing(tables)),
  ];
  problems.push(...found.filter((problem) => isOurs(problem) && problem.locale === locale));
  const hasTakenAddress = found.some((problem) => isOurs(problem) && problem.field === 'slug');
  for (const draft of drafted) {
    const data = withoutMissing(draft, tables);
    // At one address there is one page, and that would be the other one.
    const isMoved = hasTakenAddress && draft.key === key && 'slug' in data;
    tables = putDraft(tables, { ...draft, data: isMoved ? { ...data, slug: `${data.slug}-${documentId}` } : data });
  }

  const store = published.replacing(tables);
  const { media, problems: broken } = await newMedia(store, client, drafted, imageCacheFolder);
  problems.push(...broken.filter(isOurs));
  return { store: store.withMedia(media), key, problems };
}

const putDraft = (tables: ContentTables, { type, key, data }: Drafted): ContentTables =>
  withVersion(tables, type, key, data.locale, data);

/** The content with one entry behind all others of its type: of two entries that want the same, the one behind is told so. */
function withEntryLast(tables: ContentTables, type: ContentTypeName, key: string): ContentTables {
  const versions = Object.values((tables[type] as EntryTable).get(key) ?? {});
  const without = LOCALE_CODES.reduce((rest, code) => withVersion(rest, type, key, code, undefined), tables);
  return versions.reduce((rest, data) => putDraft(rest, { type, key, data }), without);
}

/** A draft that can be shown and has no published version; what is published is shown as visitors see it. */
function unpublished(type: ContentTypeName, locale: Locale, raw: unknown, tables: ContentTables): Drafted | undefined {
  const named = asText(asRecord(raw)?.['key']);
  if (named === undefined || tables[type].has(named)) return undefined;
  const draft = readableDraft(type, locale, raw);
  return 'data' in draft ? { type, key: draft.key, data: draft.data } : undefined;
}

const notLive = ({ type, data }: Drafted): ContentProblem => ({
  ...problemPlace(type, data.locale, data),
  message: {
    nl: 'dit is nog niet gepubliceerd; bezoekers zien het pas daarna.',
    en: 'it is not published yet; visitors see it only when it is.',
  },
});

function missingReferences(
  drafted: readonly Drafted[],
  tables: ContentTables,
): readonly { readonly target: ContentTypeName; readonly key: string; readonly from: Locale }[] {
  return drafted.flatMap(({ type, data }) =>
    REFERENCE_FIELDS[type].flatMap((field) =>
      referencesOf(data, field)
        .filter(({ key }) => !tables[field.target].has(key))
        .map(({ key }) => ({ target: field.target, key, from: data.locale })),
    ),
  );
}

const withoutMissing = ({ type, data }: Drafted, tables: ContentTables): Content<ContentTypeName> =>
  REFERENCE_FIELDS[type].reduce(
    (version, field) => withoutReferences(version, field, (key) => !tables[field.target].has(key)),
    data,
  );

async function newMedia(
  store: ContentStore,
  client: StrapiClient,
  drafted: readonly Drafted[],
  imageCacheFolder: string,
) {
  const unknown = new Map([...usedMedia(drafted)].filter(([url]) => !store.hasMedia(url)));
  const { records, bytes } = await fetchUploads(client, unknown, new Map());
  return prepareUploads(imageCacheFolder, unknown, records, ({ file }) =>
    Promise.resolve(bytes.get(file) ?? new Uint8Array()),
  );
}
