import {
  CONTENT_TYPES,
  DEFAULT_LOCALE,
  isLocale,
  LOCALE_CODES,
  type ContentTypeName,
  type Locale,
} from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { contentUid } from '../content-uid.ts';
import { entryTitles } from './entry-titles.ts';
import type { LanguageState, MissingTranslation } from './publishing-answers.ts';

interface Version {
  readonly documentId: string;
  readonly locale: string;
  readonly publishedAt: unknown;
}

/** An entry that is live in one language and not in another. */
export type Untranslated = Pick<MissingTranslation, 'documentId' | 'isStarted' | 'locale' | 'missing'>;

/** In which languages an entry has a draft, and in which it is published. Empty when it is gone. */
export async function languagesOf(
  strapi: Core.Strapi,
  type: ContentTypeName,
  documentId: string,
): Promise<readonly Omit<LanguageState, 'status'>[]> {
  const versions: readonly Version[] = await strapi.db
    .query(contentUid(type))
    .findMany({ where: { documentId }, select: ['documentId', 'locale', 'publishedAt'] });
  if (versions.length === 0) return [];
  return LOCALE_CODES.map((locale) => {
    const ofLocale = versions.filter((version) => version.locale === locale);
    return {
      locale,
      hasDraft: ofLocale.some(({ publishedAt }) => publishedAt === null),
      isPublished: ofLocale.some(({ publishedAt }) => publishedAt !== null),
    };
  });
}

/** Every entry of a type that visitors can read in one language and not in another, as versions of entries say it. */
export function untranslated(versions: readonly Version[]): readonly Untranslated[] {
  return [...Map.groupBy(versions, ({ documentId }) => documentId)].flatMap(([documentId, ofEntry]) => {
    const live = new Set(ofEntry.filter(({ publishedAt }) => publishedAt !== null).map(({ locale }) => locale));
    const drafts = new Set(ofEntry.map(({ locale }) => locale));
    const locale = live.has(DEFAULT_LOCALE) ? DEFAULT_LOCALE : [...live].find(isLocale);
    if (locale === undefined) return [];
    const missing: readonly Locale[] = LOCALE_CODES.filter((code) => !live.has(code));
    return missing.map((code) => ({ documentId, locale, missing: code, isStarted: drafts.has(code) }));
  });
}

/** The entries of a type that wait for a translator: how many, and the first of them by name. */
export async function missingTranslations(
  strapi: Core.Strapi,
  type: ContentTypeName,
  most: number,
): Promise<{ readonly count: number; readonly entries: readonly MissingTranslation[] }> {
  const versions: readonly Version[] = await strapi.db
    .query(contentUid(type))
    .findMany({ select: ['documentId', 'locale', 'publishedAt'] });
  const all = untranslated(versions);
  const named = all.slice(0, most);
  const titleOf = await entryTitles(strapi, type, named);
  return {
    count: all.length,
    entries: named.map((entry) => ({
      ...entry,
      type,
      isSingle: CONTENT_TYPES[type].kind === 'single',
      title: titleOf(entry),
    })),
  };
}
