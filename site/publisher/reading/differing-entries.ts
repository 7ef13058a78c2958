import { CONTENT_TYPE_NAMES, LOCALE_CODES } from '@moodspace/shared';
import { asRecord, asText, type RawContent } from '../../src/content/store/raw-content.ts';
import type { StrapiClient } from '../../src/content/store/strapi-client.ts';
import { withoutRepeated, type EntryName } from './entry-name.ts';

/**
 * Reads everything and names the entries that are not as they are known. It finds what no date tells: a picture that was described anew, an entry that
 * lost another one which it names.
 * @throws ContentSourceError when the CMS does not answer as it should
 */
export async function differingEntries(
  client: Pick<StrapiClient, 'entries'>,
  known: RawContent,
): Promise<readonly EntryName[]> {
  const found: EntryName[] = [];
  for (const type of CONTENT_TYPE_NAMES) {
    for (const locale of LOCALE_CODES) {
      const before = new Map(known[type][locale].map((raw) => [documentOf(raw), JSON.stringify(raw)]));
      for (const raw of await client.entries(type, locale)) {
        const documentId = documentOf(raw);
        if (before.get(documentId) !== JSON.stringify(raw)) found.push({ type, documentId });
      }
    }
  }
  return withoutRepeated(found);
}

const documentOf = (raw: unknown): string => asText(asRecord(raw)?.['documentId']) ?? '';
