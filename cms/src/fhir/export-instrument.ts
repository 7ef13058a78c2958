import { CONTENT_TYPES, LOCALE_CODES, type Locale } from '@moodspace/shared';
import { exportInstrument, readUnfinishedInstrument, type ExportOptions } from '@moodspace/shared/fhir';
import type { Core } from '@strapi/strapi';
import { contentUid } from '../content-uid.ts';

/** A self-test that cannot be written as FHIR, and why, in a sentence. */
export class InstrumentExportError extends Error {
  override readonly name = 'InstrumentExportError';
}

/**
 * A self-test in all its languages as a FHIR bundle: what is published, else the draft, as far as it is filled in.
 * @throws InstrumentExportError when there is no such self-test.
 */
export async function exportStoredInstrument(
  strapi: Core.Strapi,
  key: string,
  options: ExportOptions,
): Promise<ReturnType<typeof exportInstrument>> {
  const published = await versionsOf(strapi, key, 'published');
  const stored = published.length > 0 ? published : await versionsOf(strapi, key, 'draft');
  if (stored.length === 0)
    throw new InstrumentExportError(`There is no self-test "${key}"; take the key as it stands in its form in Strapi.`);
  const versions = Object.fromEntries(stored.map(({ locale, entry }) => [locale, readUnfinishedInstrument(entry)]));
  return exportInstrument(versions, options);
}

interface StoredVersion {
  readonly locale: Locale;
  /** The entry as it is answered over REST. */
  readonly entry: Readonly<Record<string, unknown>>;
}

async function versionsOf(
  strapi: Core.Strapi,
  key: string,
  status: 'published' | 'draft',
): Promise<readonly StoredVersion[]> {
  const { query } = CONTENT_TYPES.instrument;
  const found: StoredVersion[] = [];
  for (const locale of LOCALE_CODES) {
    const entries = (await strapi
      .documents(contentUid('instrument'))
      .findMany({ ...query, filters: { key }, locale, status } as never)) as unknown as readonly Readonly<
      Record<string, unknown>
    >[];
    for (const entry of entries) {
      // With dates as texts, and a day of publication for a draft too.
      const answer = JSON.parse(
        JSON.stringify({ ...entry, publishedAt: entry['publishedAt'] ?? entry['updatedAt'] }),
      ) as Readonly<Record<string, unknown>>;
      found.push({ locale, entry: answer });
    }
  }
  return found;
}
