import type { Locale } from '@moodspace/shared';
import { GEOJSON_FILE, TABLES_FOLDER } from '@moodspace/shared/hsds';

/** Where the social map is as open data. */
export const DIRECTORY_BASE = '/api/hsds';

/** The description of everything that is offered, for programs. */
export const API_DESCRIPTION_HREF = `${DIRECTORY_BASE}/openapi.json`;

/** The tabular data package in one file, under `/api/hsds/<language>/`. */
export const ZIP_FILE = 'tables.zip';

const inLanguage = (locale: Locale, file: string): string => `${DIRECTORY_BASE}/${locale}/${file}`;

/** The addresses of the social map in one language, for people who want to fetch it. */
export const directoryHrefs = (locale: Locale) => ({
  version: inLanguage(locale, 'index.json'),
  services: inLanguage(locale, 'services/page-1.json'),
  organizations: inLanguage(locale, 'organizations/page-1.json'),
  servicesAtLocations: inLanguage(locale, 'service_at_locations/page-1.json'),
  locations: inLanguage(locale, 'locations/page-1.json'),
  taxonomies: inLanguage(locale, 'taxonomies/page-1.json'),
  taxonomyTerms: inLanguage(locale, 'taxonomy_terms/page-1.json'),
  service: (id: string) => inLanguage(locale, `services/${id}.json`),
  tables: inLanguage(locale, ZIP_FILE),
  dataPackage: inLanguage(locale, `${TABLES_FOLDER}datapackage.json`),
  map: inLanguage(locale, GEOJSON_FILE),
});
