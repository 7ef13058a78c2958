import { LOCALE_CODES, type Content, type Locale } from '@moodspace/shared';
import { exportInstrument, type FhirVersion } from '@moodspace/shared/fhir';
import { findEntry } from '../content/queries.ts';
import { canonicalBase } from './open-data-address.ts';

/**
 * A self-test with its norms and bands as a FHIR Bundle, in every language in which it is written.
 * @throws RangeError when no self-test has this key.
 */
export async function instrumentBundle(key: string, fhirVersion: FhirVersion, origin: URL): Promise<object> {
  const versions: Partial<Record<Locale, Content<'instrument'>>> = {};
  for (const locale of LOCALE_CODES) {
    const entry = await findEntry('instrument', key, locale);
    if (entry && !entry.isFallback) versions[locale] = entry.data;
  }
  return exportInstrument(versions, { fhirVersion, canonicalBase: canonicalBase(origin) });
}
