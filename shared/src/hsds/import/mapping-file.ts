import { z } from 'zod';
import type { TermField, TermMeaning } from './import-settings.ts';
import { TERM_FIELDS } from './import-settings.ts';
import { foldedWord, isReservedName } from './source-object.ts';

/** What a column of a plain table can hold. Those of a place and of an organization make entries of their own. */
const ROW_FIELDS = [
  'id',
  'name',
  'alternateName',
  'summary',
  'body',
  'searchWords',
  'serviceKind',
  'group',
  'formal',
  'insideInstitution',
  'themes',
  'audiences',
  'institutions',
  'eligibility',
  'ageFrom',
  'ageTo',
  'spokenLanguages',
  'regions',
  'website',
  'phone',
  'email',
  'chat',
  'online',
  'hours',
  'hoursSeenIn',
  'hoursNote',
  'costKind',
  'costAmount',
  'costNote',
  'referralNeeded',
  'waitingNote',
  'waitingAskedOn',
  'firstContact',
  'openingSentence',
  'alert',
  'alertUntil',
  'factSource',
  'locationName',
  'street',
  'postcode',
  'city',
  'country',
  'latitude',
  'longitude',
  'accessibility',
  'accessNote',
  'organizationName',
  'organizationKind',
  'organizationWebsite',
] as const;
export type RowField = (typeof ROW_FIELDS)[number];

const Code = z.union([z.string(), z.boolean(), z.number()]).transform(String);
const Codes = z.union([Code.transform((code) => [code]), z.array(Code), z.null().transform((): string[] => [])]);

/** No honest mapping names a member like those of JavaScript itself. */
const names = z.string().refine((name) => !isReservedName(name), 'This name is reserved; choose another one.');

const ColumnSchema = z.strictObject({
  field: z.enum(ROW_FIELDS),
  /** Between several values in one cell. */
  separator: z.string().min(1).max(5).optional(),
  /** What the values of the column mean here. A value that means nothing is written as null. */
  values: z.record(names, Codes).optional(),
});

const TermSchema = z.strictObject(
  Object.fromEntries(TERM_FIELDS.map((field) => [field, Codes.optional()])) as Record<
    TermField,
    z.ZodOptional<typeof Codes>
  >,
);

/** A mapping file: what columns of a plain table, and terms of open data, mean here. */
const MappingSchema = z
  .strictObject({
    source: z.string().trim().min(1).max(200).optional(),
    columns: z
      .record(names, z.union([z.enum(ROW_FIELDS).transform((field) => ({ field })), ColumnSchema, z.null()]))
      .optional(),
    constants: z.partialRecord(z.enum(ROW_FIELDS), Codes).optional(),
    terms: z.record(names, TermSchema).optional(),
  })
  .refine(({ columns, terms }) => columns !== undefined || terms !== undefined, {
    error: 'It names neither "columns" (of a table) nor "terms" (of open data); name what it is for.',
  });

/** What one column means. */
export interface ColumnMeaning {
  readonly field: RowField;
  readonly separator: string | undefined;
  /** By the value in small letters without accents; undefined: values stand for themselves. */
  readonly values: ReadonlyMap<string, readonly string[]> | undefined;
}

/** A mapping file that was read. */
export interface Mapping {
  readonly source: string | undefined;
  /** By the heading in small letters without accents; undefined: a column that is passed over on purpose. The whole is undefined when the mapping has no columns. */
  readonly columns: ReadonlyMap<string, ColumnMeaning | undefined> | undefined;
  readonly constants: ReadonlyMap<RowField, readonly string[]>;
  readonly terms: ReadonlyMap<string, TermMeaning>;
}

/** Reads a mapping file that was parsed, or says in sentences what is wrong with it. */
export function readMappingFile(
  content: unknown,
): { readonly mapping: Mapping } | { readonly problems: readonly string[] } {
  const { data, error } = MappingSchema.safeParse(content);
  if (!data)
    return {
      problems: error.issues.map(
        ({ path, message }) => `${path.length === 0 ? 'The file' : path.join(' › ')}: ${message}`,
      ),
    };
  const { source, columns, constants = {}, terms = {} } = data;
  return {
    mapping: {
      source,
      columns:
        columns &&
        new Map(
          Object.entries(columns).map(([heading, column]) => [
            foldedWord(heading),
            column === null ? undefined : columnMeaning(column),
          ]),
        ),
      constants: new Map(
        Object.entries(constants).map(([field, codes]): [RowField, readonly string[]] => [field as RowField, codes]),
      ),
      terms: new Map(
        Object.entries(terms).map(([term, meaning]): [string, TermMeaning] => [
          foldedWord(term),
          withoutUndefined(meaning),
        ]),
      ),
    },
  };
}

const columnMeaning = ({ field, separator, values }: z.infer<typeof ColumnSchema>): ColumnMeaning => ({
  field,
  separator,
  values: values && new Map(Object.entries(values).map(([value, codes]) => [foldedWord(value), codes])),
});

const withoutUndefined = (meaning: z.infer<typeof TermSchema>): TermMeaning =>
  Object.fromEntries(Object.entries(meaning).filter(([, codes]) => codes !== undefined));
