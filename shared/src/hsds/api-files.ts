import { HSDS_VERSION } from './api-description.ts';
import { exportDirectory, type HsdsDirectory } from './export-directory.ts';
import type { Directory } from './export-context.ts';
import { serviceFeatures } from './geojson.ts';
import type { HsdsService, HsdsServiceAtLocation } from './hsds-objects.ts';
import type { Licence } from './licence.ts';
import { pagesOf } from './pages.ts';
import { TABLE_FILES, tabularPackage } from './tabular-package.ts';

/** What the files of the open data say of themselves. */
export interface PublicationFacts {
  /** What the data is called, in its language. */
  readonly title: string;
  /** The page that explains it, in its language. */
  readonly explanation: string;
  /** The description of the whole API. */
  readonly openapi: string;
  readonly licence: Licence;
}

/** How many entries a page of a list has. */
const PER_PAGE = 100;

/** Writes the text of a file. */
export type FileWriter = (facts: PublicationFacts) => string;

/** The files of one language by their path under `/api/hsds/<language>/`. Each is written when it is asked for. */
export function directoryFiles(directory: Directory): ReadonlyMap<string, FileWriter> {
  const exported = exportDirectory(directory);
  const files = new Map<string, FileWriter>();
  const add = (path: string, document: (facts: PublicationFacts) => object): void => {
    files.set(path, (facts) => `${JSON.stringify(document(facts))}\n`);
  };
  const addList = <T extends { readonly id: string }>(
    name: string,
    items: readonly T[],
    inList = (item: T): object => item,
  ): void => {
    for (const page of pagesOf(items, PER_PAGE))
      add(`${name}/page-${String(page.page_number)}.json`, () => ({ ...page, contents: page.contents.map(inList) }));
    for (const item of items) add(`${name}/${item.id}.json`, () => item);
  };

  add('index.json', (facts) => ({
    version: HSDS_VERSION,
    profile: facts.explanation,
    openapi_url: facts.openapi,
    title: facts.title,
    language: directory.locale,
    license: facts.licence.url,
  }));
  addList('services', exported.services, serviceInList);
  addList('organizations', exported.organizations, withoutParts);
  addList('service_at_locations', servicesAtLocations(exported), serviceAtLocationInList);
  addList('locations', exported.locations, withoutParts);
  addList('taxonomies', exported.taxonomies);
  addList('taxonomy_terms', exported.taxonomyTerms);
  add(GEOJSON_FILE, (facts) => serviceFeatures(directory, facts.licence));
  const tables = lastMade(({ title, explanation, licence }: PublicationFacts) => {
    const written = tabularPackage(exported, directory, { title, homepage: explanation, licence });
    return new Map(written.map(({ name, text }) => [name, text]));
  });
  for (const name of TABLE_FILES) files.set(TABLES_FOLDER + name, (facts) => tables(facts).get(name) ?? '');
  return files;
}

/** Where the services stand as points on a map. */
export const GEOJSON_FILE = 'services.geojson';
/** Where the files of the tabular data package lie. */
export const TABLES_FOLDER = 'tables/';

/** HSDS leaves what hangs on an entry out of lists. */
const withoutParts = (entry: object): object =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => !Array.isArray(value)));

const serviceInList = ({ organization, ...own }: HsdsService): object => ({
  ...withoutParts(own),
  ...(organization ? { organization: withoutParts(organization) } : {}),
});

const serviceAtLocationInList = ({ location, ...own }: HsdsServiceAtLocation): object => ({
  ...own,
  location: withoutParts(location),
});

const servicesAtLocations = ({
  services,
}: HsdsDirectory): readonly (HsdsServiceAtLocation & { readonly service: object })[] =>
  services.flatMap((service) =>
    (service.service_at_locations ?? []).map((place) => ({ ...place, service: serviceInList(service) })),
  );

/** Keeps what was made last, for as long as it is asked for with the same facts. */
function lastMade<T>(make: (facts: PublicationFacts) => T): (facts: PublicationFacts) => T {
  let last: { readonly facts: PublicationFacts; readonly value: T } | undefined;
  return (facts) => {
    if (last?.facts !== facts) last = { facts, value: make(facts) };
    return last.value;
  };
}
