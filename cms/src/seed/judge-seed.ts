import { CONTENT_TYPES, type ContentTypeName, DEFAULT_LOCALE, type Locale, schemaFields } from '@moodspace/shared';
import { z } from 'zod';
import { schemaIssues } from '../schema-issues.ts';
import { programmeProblems } from './judge-programmes.ts';
import { restShape, type SeedContext } from './rest-shape.ts';
import type { SeedEntry, SeedFiles } from './seed-files.ts';
import { SeedError, type SeedProblem } from './seed-problem.ts';

/** An entry in one language that the shared schema accepts, ready to be written. */
export interface JudgedEntry {
  readonly type: ContentTypeName;
  readonly locale: Locale;
  readonly key: string;
  readonly isDraft: boolean;
  /** The entry as Strapi would answer it over REST, without the fields that Strapi itself keeps. */
  readonly rest: Readonly<Record<string, unknown>>;
}

/**
 * Judges all entries of the seed with the shared schemas, without touching any database.
 * @throws SeedError with every problem that was found.
 */
export function judgeSeed(files: SeedFiles, mediaFiles: ReadonlySet<string>): readonly JudgedEntry[] {
  const inDefaultLocale = new Map(
    files.entries.filter(({ locale }) => locale === DEFAULT_LOCALE).map((entry) => [identity(entry), entry]),
  );
  const context: SeedContext = { mediaFiles, hasEntry: (type, key) => inDefaultLocale.has(`${type} ${key}`) };
  const problems: SeedProblem[] = [...files.problems];
  const judged = files.entries.map((entry) =>
    judgeEntry(entry, inDefaultLocale.get(identity(entry)), context, problems),
  );
  const online = files.entries.flatMap((seeded, index) => {
    const entry = judged[index];
    return entry && !entry.isDraft ? [{ ...seeded, entry: asAnswered(entry) }] : [];
  });
  problems.push(...programmeProblems(online));
  if (problems.length > 0) throw new SeedError(problems);
  return judged;
}

const identity = ({ type, key }: SeedEntry): string => `${type} ${key}`;

function judgeEntry(
  entry: SeedEntry,
  original: SeedEntry | undefined,
  context: SeedContext,
  problems: SeedProblem[],
): JudgedEntry {
  const { type, locale, key, file, isDraft } = entry;
  const { schema } = CONTENT_TYPES[type];
  const shared = sharedFields(entry, original, schema);
  const report = (field: string, message: string): void => {
    // A value that comes from the file of the default language is reported there, once.
    const comesFromOriginal = shared.has(field.split(/[.[]/, 1)[0] ?? field);
    if (!comesFromOriginal) problems.push({ file, entry: key, field, message });
  };
  if (!original)
    report(
      'key',
      `this entry does not exist in ${DEFAULT_LOCALE}, the language that every entry has first; add it there.`,
    );
  for (const name of shared) {
    if (name in entry.values) {
      problems.push({
        file,
        entry: key,
        field: name,
        message: `this is the same in every language, so it stands only in ${original?.file ?? DEFAULT_LOCALE}; remove it here.`,
      });
    }
  }
  const before = problems.length;
  const sharedValues = Object.fromEntries([...shared].map((name) => [name, original?.values[name]]));
  const rest = restShape(schema, { ...entry.values, ...sharedValues }, context, report);
  // What could not be put into the shape is reported already; the schema would only say it again in other words.
  if (problems.length === before) {
    for (const { path, message } of refusals(CONTENT_TYPES[type], rest, locale, isDraft))
      report(path.join('.'), message.en);
  }
  return { type, locale, key, isDraft, rest };
}

/** The fields whose values are the same in every language, and so stand only in the file of the default language. */
function sharedFields(entry: SeedEntry, original: SeedEntry | undefined, schema: z.core.$ZodType): ReadonlySet<string> {
  if (!original || entry === original) return new Set();
  return new Set(
    schemaFields(schema).flatMap(({ name, facts }) => (name === 'key' || facts.localized === true ? [] : [name])),
  );
}

/** What Strapi itself keeps of an entry. The schema wants it, and it is not there before the entry is written. */
const KEPT_BY_STRAPI = {
  documentId: 'seed',
  createdAt: '2000-01-01T00:00:00.000Z',
  updatedAt: '2000-01-01T00:00:00.000Z',
  publishedAt: '2000-01-01T00:00:00.000Z',
};

/** An entry as Strapi will answer it over REST. */
const asAnswered = ({ locale, rest }: Pick<JudgedEntry, 'locale' | 'rest'>) => ({ ...KEPT_BY_STRAPI, locale, ...rest });

/** What the schema refuses. A draft is allowed to be unfinished: it may miss values, and what belongs together need not fit yet, but each value that it has must be right. */
function refusals(
  { schema }: (typeof CONTENT_TYPES)[ContentTypeName],
  rest: Readonly<Record<string, unknown>>,
  locale: Locale,
  isDraft: boolean,
) {
  const entry = asAnswered({ locale, rest });
  if (!isDraft) return schemaIssues(schema, entry);
  const withoutRules = z.object(schema.shape);
  return schemaIssues(withoutRules, entry).filter(({ value }) => value !== null && value !== undefined);
}
