import { InstrumentSchema } from '../content/instrument.ts';
import { cmsField } from '../content/query.ts';
import { LOCALE_CODES, type Locale } from '../locales.ts';
import { instrumentProblems } from '../scoring/instrument-problems.ts';
import type { ImportedInstrument } from './assemble-draft.ts';
import type { OpenTask } from './import-report.ts';
import type { RestFields } from './part-extension.ts';
import { readWithStandIns } from './unfinished-instrument.ts';

/** What Strapi itself keeps of an entry; the schema wants it. */
const KEPT_BY_STRAPI = {
  documentId: 'import',
  createdAt: '2000-01-01T00:00:00.000Z',
  updatedAt: '2000-01-01T00:00:00.000Z',
  publishedAt: '2000-01-01T00:00:00.000Z',
};

/** What is still to do before a draft can be published: what the schema misses, and what the rules of publishing say of the rest. What is the same in every language is said once. */
export function openTasks({ key, locales }: ImportedInstrument): readonly OpenTask[] {
  const said = new Set<string>();
  return LOCALE_CODES.flatMap((locale) => {
    const fields = locales[locale];
    if (!fields) return [];
    return tasksOf(fields, locale).flatMap(({ path, message }): OpenTask[] => {
      const field = path.join('.');
      const identity = isLocalized(path) ? `${locale} ${field} ${message}` : `${field} ${message}`;
      if (said.has(identity)) return [];
      said.add(identity);
      return [{ instrument: key, locale, field, message }];
    });
  });
}

interface Task {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function tasksOf(fields: RestFields, locale: Locale): readonly Task[] {
  const entry = { ...KEPT_BY_STRAPI, locale, ...fields };
  const issues = InstrumentSchema.safeParse(entry).error?.issues ?? [];
  const missing = issues.map(({ path, message }) => ({
    path,
    message: isMissing(fields, path) ? 'It must be filled in.' : message,
  }));
  // The rules were asked already when every field could be read; without weights they would speak of made-up ones, and of lists that are too long far too much.
  if (issues.every(({ code }) => code === 'custom')) return missing;
  if (issues.some(({ path, code }) => path[0] === 'scales' || (code === 'too_big' && path.length === 1)))
    return missing;
  const known = new Set(issues.map(({ path }) => path.join('.')));
  const rules = instrumentProblems(readWithStandIns(entry)).filter(({ path }) => !known.has(path.join('.')));
  return [...missing, ...rules.map(({ path, message }) => ({ path, message: message.en }))];
}

function isLocalized([name]: readonly PropertyKey[]): boolean {
  const member = InstrumentSchema.shape[name as keyof typeof InstrumentSchema.shape] as
    (typeof InstrumentSchema.shape)['key'] | undefined;
  return member !== undefined && cmsField(member)?.localized === true;
}

function isMissing(fields: unknown, path: readonly PropertyKey[]): boolean {
  const value = path.reduce<unknown>(
    (part, name) =>
      typeof part === 'object' && part !== null ? (part as Record<PropertyKey, unknown>)[name] : undefined,
    fields,
  );
  return path.length > 0 && (value === null || value === undefined || value === '');
}
