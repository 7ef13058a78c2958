import { CONTENT_TYPE_NAMES, LOCALE_CODES, type Locale } from '@moodspace/shared';
import type { EntryVersions } from '../../src/content/store/content-state.ts';
import { asRecord, asText } from '../../src/content/store/raw-content.ts';
import type { StrapiClient } from '../../src/content/store/strapi-client.ts';
import { mediaOf } from '../../src/content/store/uploads.ts';
import { contentVersions, type ContentTables } from '../../src/content/store/validate-content.ts';
import { nameOf, type EntryName } from './entry-name.ts';

/**
 * Reads entries as they are published now, in every language. What the CMS does not have any more is absent, whoever named it.
 * @throws ContentSourceError when the CMS does not answer as it should
 */
export async function readVersions(
  client: Pick<StrapiClient, 'published'>,
  names: readonly EntryName[],
): Promise<readonly EntryVersions[]> {
  const versions = new Map<string, { readonly name: EntryName; readonly byLocale: Partial<Record<Locale, unknown>> }>();
  for (const name of names) versions.set(nameOf(name), { name, byLocale: {} });
  for (const type of CONTENT_TYPE_NAMES) {
    const documentIds = names.filter((name) => name.type === type).map(({ documentId }) => documentId);
    if (documentIds.length === 0) continue;
    const lists = await Promise.all(LOCALE_CODES.map((locale) => client.published(type, locale, documentIds)));
    for (const [index, locale] of LOCALE_CODES.entries()) {
      for (const raw of lists[index] ?? []) {
        const documentId = asText(asRecord(raw)?.['documentId']) ?? '';
        const known = versions.get(nameOf({ type, documentId })) ?? { name: { type, documentId }, byLocale: {} };
        known.byLocale[locale] = raw;
        // A type of one entry is asked for as such; whoever named it perhaps knew it by an older name.
        versions.set(nameOf(known.name), known);
      }
    }
  }
  return [...versions.values()].map(({ name: { type, documentId }, byLocale }) => ({ type, documentId, byLocale }));
}

/** The entries that show one of these files of the media library, by its address in the CMS. */
export function showing(addresses: ReadonlySet<string>, tables: ContentTables): readonly EntryName[] {
  if (addresses.size === 0) return [];
  return contentVersions(tables).flatMap(({ type, data }) =>
    mediaOf(data).some(({ media }) => addresses.has(media.url)) ? [{ type, documentId: data.documentId }] : [],
  );
}
