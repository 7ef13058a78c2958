import type { Content } from '@moodspace/shared';
import type { FhirVersion } from '@moodspace/shared/fhir';

/** The versions of FHIR in which self-tests are open data. */
export const FHIR_VERSIONS = ['R4', 'R5'] as const satisfies readonly FhirVersion[];

/** The address under which this site names what it makes for other systems. Nothing stands there: it is a name. */
export const canonicalBase = (origin: URL): string => new URL('/fhir', origin).href;

/** Where a self-test is as open data. */
export const openDataHref = (fhirVersion: FhirVersion, key: string): string => `/api/fhir/${fhirVersion}/${key}.json`;

/** Tells whether the licence of a self-test lets its texts be passed on. */
export const isOpenData = ({ licence }: Pick<Content<'instrument'>, 'licence'>): boolean =>
  licence.texts === 'free' || licence.texts === 'with_notice';
