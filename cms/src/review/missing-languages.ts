import { LOCALE_CODES, needsEveryLanguage, type ContentTypeName, type Locale } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { contentUid } from '../content-uid.ts';
import { recordsOf } from './text-records.ts';

/**
 * The languages without which an entry does not go live for the first time; empty when it may: it needs none, is live already, or somebody said why it can do without.
 * @param asked the languages that are published now
 */
export async function missingLanguages(
  strapi: Core.Strapi,
  type: ContentTypeName,
  documentId: string,
  asked: readonly Locale[],
): Promise<readonly Locale[]> {
  const versions: readonly { locale: Locale; publishedAt: unknown; tone?: string | null }[] = await strapi.db
    .query(contentUid(type))
    .findMany({ where: { documentId } });
  if (versions.some(({ publishedAt }) => publishedAt !== null)) return [];
  if (!versions.some((version) => needsEveryLanguage(type, version))) return [];
  const present = new Set(versions.map(({ locale }) => locale));
  const missing = LOCALE_CODES.filter((locale) => !present.has(locale) || !asked.includes(locale));
  if (missing.length === 0) return [];
  for (const locale of LOCALE_CODES) {
    const records = await recordsOf(strapi, { type, documentId, locale });
    if (records.some(({ kind }) => kind === 'languages')) return [];
  }
  return missing;
}
