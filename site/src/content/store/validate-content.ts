import {
  CONTENT_TYPE_NAMES,
  CONTENT_TYPES,
  DEFAULT_LOCALE,
  issueSentence,
  LOCALE_CODES,
  type CollectionName,
  type Content,
  type ContentTypeName,
  type Locale,
} from '@moodspace/shared';
import { isRoutedType, pageOfType, reservedSlugs, shownLocale } from '../../routing/routes.ts';
import type { ContentProblem } from './content-error.ts';
import { asRecord, asText, type RawContent } from './raw-content.ts';
import { REFERENCE_FIELDS, referencesOf, type Reference } from './references.ts';
import { rememberByObject } from './remember-by-object.ts';

/** The versions of an entry, one for each language in which it is written. */
export type Versions<N extends ContentTypeName = ContentTypeName> = Partial<Record<Locale, Content<N>>>;
/** The valid entries of a type, by key. */
export type EntryTable<N extends ContentTypeName = ContentTypeName> = ReadonlyMap<string, Versions<N>>;
/** All valid content. */
export type ContentTables = { readonly [N in ContentTypeName]: EntryTable<N> };

/** A single type has one entry and therefore no key of its own in the CMS. */
function entryKey(type: ContentTypeName, data: unknown): string | undefined {
  return CONTENT_TYPES[type].kind === 'single' ? type : asText(asRecord(data)?.['key']);
}

/**
 * Checks all content: each entry against its schema, then what only shows between entries (keys, addresses, references, empty
 * types). Gives the valid entries and every problem that was found.
 */
export function validateContent(raw: RawContent): { tables: ContentTables; problems: readonly ContentProblem[] } {
  const problems: ContentProblem[] = [];
  const tables = Object.fromEntries(
    CONTENT_TYPE_NAMES.map((type) => [type, validTable(type, raw[type], problems)]),
  ) as unknown as ContentTables;
  for (const type of CONTENT_TYPE_NAMES) {
    if (raw[type][DEFAULT_LOCALE].length === 0 && !CONTENT_TYPES[type].mayBeEmpty)
      problems.push(emptyTypeProblem(type));
    problems.push(...problemsOfType(type, tables));
  }
  return { tables, problems };
}

/** What only shows between the entries of a type and the others: references to what is not there, and addresses that two have. */
export function problemsOfType(type: ContentTypeName, tables: ContentTables): readonly ContentProblem[] {
  return [...brokenReferences(type, tables), ...slugProblems(type, tables[type])];
}

function validTable(type: ContentTypeName, raw: RawContent[ContentTypeName], problems: ContentProblem[]): EntryTable {
  const table = new Map<string, Versions>();
  const documentOfKey = new Map<string, string>();
  for (const locale of LOCALE_CODES) {
    for (const rawEntry of raw[locale]) {
      const result = validateEntry(type, locale, rawEntry);
      if ('problems' in result) {
        problems.push(...result.problems);
        continue;
      }
      const { key, data } = result;
      const versions = table.get(key) ?? {};
      const knownDocument = documentOfKey.get(key) ?? data.documentId;
      if (versions[locale] || knownDocument !== data.documentId) {
        problems.push({
          ...problemPlace(type, locale, data),
          field: 'key',
          message: {
            nl: `de sleutel "${key}" is ook de sleutel van een andere inhoud; geef elk een eigen sleutel.`,
            en: `the key "${key}" is also the key of another entry; give each its own.`,
          },
        });
        continue;
      }
      documentOfKey.set(key, data.documentId);
      table.set(key, { ...versions, [locale]: data });
    }
  }
  return table;
}

/** An entry with the key under which it is known, or what is wrong with it. */
export type ValidatedEntry =
  { readonly key: string; readonly data: Content<ContentTypeName> } | { readonly problems: readonly ContentProblem[] };

/** What is known of a raw entry, by the place in which it stood. */
const validated = rememberByObject((_: object) => new Map<string, ValidatedEntry>());

/** Checks one entry against the schema of its type. The same raw entry gives the same object again. */
export function validateEntry(type: ContentTypeName, locale: Locale, rawEntry: unknown): ValidatedEntry {
  if (typeof rawEntry !== 'object' || rawEntry === null) return checkedEntry(type, locale, rawEntry);
  const known = validated(rawEntry);
  const place = `${locale}/${type}`;
  const result = known.get(place) ?? checkedEntry(type, locale, rawEntry);
  known.set(place, result);
  return result;
}

function checkedEntry(type: ContentTypeName, locale: Locale, rawEntry: unknown): ValidatedEntry {
  const place = problemPlace(type, locale, rawEntry);
  const parsed = CONTENT_TYPES[type].schema.safeParse(rawEntry);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map((issue) => ({
        ...place,
        field: fieldPath(issue.path),
        message: issueSentence(issue, rawEntry),
      })),
    };
  }
  const key = entryKey(type, parsed.data);
  if (key === undefined)
    return {
      problems: [
        { ...place, field: 'key', message: { nl: 'Dit is leeg; vul het in.', en: 'It is empty; fill it in.' } },
      ],
    };
  if (parsed.data.locale !== locale) {
    return {
      problems: [
        {
          ...place,
          field: 'locale',
          message: {
            nl: `het CMS stuurde de taal ${parsed.data.locale} waar ${locale} werd gevraagd.`,
            en: `the CMS sent the language ${parsed.data.locale} where ${locale} was asked for.`,
          },
        },
      ],
    };
  }
  return { key, data: parsed.data };
}

/** Where a problem is, as far as the entry says it. */
export function problemPlace(
  type: ContentTypeName,
  locale: Locale,
  rawEntry: unknown,
): Omit<ContentProblem, 'message'> {
  const entry = asRecord(rawEntry);
  return {
    type,
    locale,
    documentId: asText(entry?.['documentId']),
    title: asText(entry?.[CONTENT_TYPES[type].titleField]),
    key: asText(entry?.['key']),
  };
}

/** `['review', 'sources', 1, 'url']` becomes `review › sources 2 › url`: editors count from one. */
export function fieldPath(path: readonly PropertyKey[]): string | undefined {
  const names: string[] = [];
  for (const part of path) {
    if (typeof part === 'number') names.push(`${names.pop() ?? ''} ${part + 1}`.trim());
    else names.push(String(part));
  }
  return names.length > 0 ? names.join(' › ') : undefined;
}

function emptyTypeProblem(type: ContentTypeName): ContentProblem {
  const message =
    CONTENT_TYPES[type].kind === 'single'
      ? {
          nl: 'er is niets gepubliceerd; vul het in en publiceer het.',
          en: 'nothing is published; fill it in and publish it.',
        }
      : {
          nl: 'het CMS heeft er niet één die gepubliceerd is, en dat klopt nooit; publiceer er minstens een, en kijk na of het token dit mag lezen.',
          en: 'the CMS has not one published entry, which is never right; publish at least one, and check that the token may read this type.',
        };
  return { type, locale: DEFAULT_LOCALE, message };
}

interface FieldReferences {
  readonly target: CollectionName;
  readonly references: readonly Reference[];
}

/** What an entry names in each field of its type that names others, in the order of `REFERENCE_FIELDS`. */
const referencesByField = Object.fromEntries(
  CONTENT_TYPE_NAMES.map((type) => [
    type,
    rememberByObject((data: Content<ContentTypeName>) =>
      REFERENCE_FIELDS[type].map((field) => ({ target: field.target, references: referencesOf(data, field) })),
    ),
  ]),
) as unknown as Readonly<Record<ContentTypeName, (data: Content<ContentTypeName>) => readonly FieldReferences[]>>;

/** Every other entry that an entry names. */
export const referencedBy = (
  type: ContentTypeName,
  data: Content<ContentTypeName>,
): readonly { readonly target: CollectionName; readonly key: string }[] =>
  referencesByField[type](data).flatMap(({ target, references }) => references.map(({ key }) => ({ target, key })));

function brokenReferences(type: ContentTypeName, tables: ContentTables): readonly ContentProblem[] {
  const problems: ContentProblem[] = [];
  for (const [index, field] of REFERENCE_FIELDS[type].entries()) {
    const targets: EntryTable = tables[field.target];
    for (const versions of (tables[type] as EntryTable).values()) {
      for (const data of Object.values(versions)) {
        for (const { key, place } of referencesByField[type](data)[index]?.references ?? []) {
          if (targets.has(key)) continue;
          problems.push({
            ...problemPlace(type, data.locale, data),
            field: place,
            message: {
              nl: `er is geen geldige gepubliceerde ${field.target} met de sleutel "${key}"; kies een andere, of herstel die.`,
              en: `there is no valid published ${field.target} with the key "${key}"; choose another or mend that one.`,
            },
          });
        }
      }
    }
  }
  return problems;
}

/** The version of an entry that a page in a language shows: its own language, else the default one, else any. */
export function shownVersion<N extends ContentTypeName>(versions: Versions<N>, locale: Locale): Content<N> {
  const code = shownLocale(locale, (each) => versions[each] !== undefined);
  const shown = code && versions[code];
  if (!shown) throw new TypeError('An entry has at least one version.');
  return shown;
}

const slugOf = (data: Content<ContentTypeName>): string => ('slug' in data ? data.slug : '');

function slugProblems(type: ContentTypeName, table: EntryTable): readonly ContentProblem[] {
  if (!isRoutedType(type)) return [];
  const problems: ContentProblem[] = [];
  for (const locale of LOCALE_CODES) {
    const reserved = reservedSlugs(pageOfType(type), locale);
    const keyOfSlug = new Map<string, string>();
    for (const [key, versions] of table) {
      const data = shownVersion(versions, locale);
      const slug = slugOf(data);
      const place = { ...problemPlace(type, data.locale, data), field: 'slug' };
      const other = keyOfSlug.get(slug);
      if (reserved.has(slug))
        problems.push({
          ...place,
          message: {
            nl: `"${slug}" is het adres van een pagina van de site zelf; kies een ander woord.`,
            en: `"${slug}" is the address of a page of the site itself; choose another word.`,
          },
        });
      else if (other !== undefined)
        problems.push({
          ...place,
          message: {
            nl: `"${slug}" is ook het adres van "${other}"; elk heeft een eigen adres nodig.`,
            en: `"${slug}" is also the address of "${other}"; each needs its own.`,
          },
        });
      else keyOfSlug.set(slug, key);
    }
  }
  return problems;
}

/**
 * The content with one version of one entry replaced, or without it. Everything else stays the very same object, so that a store
 * sees what a change cannot have touched.
 */
export function withVersion<N extends ContentTypeName>(
  tables: ContentTables,
  type: N,
  key: string,
  locale: Locale,
  data: Content<N> | undefined,
): ContentTables {
  const table = new Map(tables[type] as ReadonlyMap<string, Versions>);
  const { [locale]: _, ...others } = table.get(key) ?? {};
  const versions: Versions = data ? { ...others, [locale]: data } : others;
  if (Object.keys(versions).length > 0) table.set(key, versions);
  else table.delete(key);
  return { ...tables, [type]: table };
}

/** Every valid entry in every language in which it is written. */
export function contentVersions(
  tables: ContentTables,
): readonly { readonly type: ContentTypeName; readonly data: Content<ContentTypeName> }[] {
  return CONTENT_TYPE_NAMES.flatMap((type) =>
    [...(tables[type] as EntryTable).values()].flatMap((versions) =>
      Object.values(versions).map((data) => ({ type, data })),
    ),
  );
}
