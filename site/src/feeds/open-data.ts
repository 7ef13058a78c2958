import { LOCALE_CODES, type Content, type Locale } from '@moodspace/shared';
import { exportInstrument, type FhirVersion } from '@moodspace/shared/fhir';
import { findEntry } from '../content/queries.ts';

/** The versions of FHIR in which self-tests are open data. */
export const FHIR_VERSIONS = ['R4', 'R5'] as const satisfies readonly FhirVersion[];

/** The address under which this site names what it makes for other systems. Nothing stands there: it is a name. */
export const canonicalBase = (origin: URL): string => new URL('/fhir', origin).href;

/** Where a self-test is as open data. */
export const openDataHref = (fhirVersion: FhirVersion, key: string): string => `/api/fhir/${fhirVersion}/${key}.json`;

/** Tells whether the licence of a self-test lets its texts be passed on. */
export const isOpenData = ({ licence }: Pick<Content<'instrument'>, 'licence'>): boolean =>
  licence.texts === 'free' || licence.texts === 'with_notice';

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
