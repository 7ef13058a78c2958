import type { SourceKind } from './source-kind.ts';

/** How the rows of a table hang on others. */
export interface PartTable {
  /** The member of the parent under which the rows come to stand, as HSDS 3.0 calls it. */
  readonly member: string;
  /** Columns with the id of a parent, the nearest one first: a row that names several belongs to the first of them. */
  readonly parents: readonly (readonly [column: string, table: string])[];
}

/** The tables whose rows are records of their own. */
export const RECORD_TABLES: Readonly<Record<string, SourceKind>> = {
  organization: 'organization',
  service: 'service',
  location: 'location',
};

const SERVICE = ['service_id', 'service'] as const;
const LOCATION = ['location_id', 'location'] as const;
const ORGANIZATION = ['organization_id', 'organization'] as const;
const PLACE = ['service_at_location_id', 'service_at_location'] as const;
const CONTACT = ['contact_id', 'contact'] as const;

/** The tables of HSDS 1.0 to 3.0 whose rows belong to a record. */
export const PART_TABLES: Readonly<Record<string, PartTable>> = {
  service_at_location: { member: 'service_at_locations', parents: [SERVICE] },
  contact: { member: 'contacts', parents: [PLACE, SERVICE, LOCATION, ORGANIZATION] },
  phone: { member: 'phones', parents: [CONTACT, PLACE, SERVICE, LOCATION, ORGANIZATION] },
  address: { member: 'addresses', parents: [LOCATION] },
  schedule: { member: 'schedules', parents: [PLACE, SERVICE, LOCATION] },
  holiday_schedule: { member: 'holiday_schedules', parents: [PLACE, SERVICE, LOCATION] },
  language: { member: 'languages', parents: [['phone_id', 'phone'], SERVICE, LOCATION] },
  accessibility: { member: 'accessibility', parents: [LOCATION] },
  cost_option: { member: 'cost_options', parents: [SERVICE] },
  service_area: { member: 'service_areas', parents: [SERVICE] },
  required_document: { member: 'required_documents', parents: [SERVICE] },
  eligibility: { member: 'eligibility', parents: [SERVICE] },
  payment_accepted: { member: 'payments_accepted', parents: [SERVICE] },
  funding: { member: 'funding', parents: [SERVICE, ORGANIZATION] },
  program: { member: 'programs', parents: [ORGANIZATION] },
  organization_identifier: { member: 'organization_identifiers', parents: [ORGANIZATION] },
};

/** Tables that say by which terms something is sorted. */
export const ATTRIBUTE_TABLES: ReadonlySet<string> = new Set(['attribute', 'service_taxonomy']);

/** Tables that an import reads past: they speak of the data and not of services. */
export const PASSED_TABLES: ReadonlySet<string> = new Set(['metadata', 'meta_table_description']);

/** The names that tables have had, in every version and in Ohana, by the name that HSDS 3.0 gives their object. */
const TABLE_NAMES: Readonly<Record<string, readonly string[]>> = {
  organization: ['organizations', 'organisation', 'organisations', 'agency', 'agencies'],
  service: ['services'],
  location: ['locations', 'sites'],
  service_at_location: [
    'service_at_locations',
    'services_at_location',
    'services_at_locations',
    'service_location',
    'services_locations',
  ],
  contact: ['contacts'],
  phone: ['phones'],
  address: [
    'addresses',
    'physical_address',
    'physical_addresses',
    'postal_address',
    'postal_addresses',
    'mail_address',
    'mail_addresses',
  ],
  schedule: ['schedules', 'regular_schedule', 'regular_schedules'],
  holiday_schedule: ['holiday_schedules'],
  language: ['languages'],
  accessibility: ['accessibilities', 'accessibility_for_disabilities', 'accessibility_for_disability'],
  cost_option: ['cost_options'],
  service_area: ['service_areas'],
  required_document: ['required_documents', 'documents_required'],
  eligibility: ['eligibilities', 'eligibilitys'],
  payment_accepted: ['payments_accepted', 'payment_accepteds'],
  funding: ['fundings', 'funding_sources'],
  program: ['programs', 'programmes'],
  organization_identifier: ['organization_identifiers'],
  attribute: [
    'attributes',
    'service_attribute',
    'service_attributes',
    'other_attribute',
    'other_attributes',
    'link_taxonomy',
    'link_taxonomies',
  ],
  service_taxonomy: ['services_taxonomy', 'service_taxonomies', 'services_taxonomies', 'service_taxonomys'],
  taxonomy_term: ['taxonomy_terms', 'terms', 'categories'],
  taxonomy: ['taxonomies', 'taxonomys'],
  metadata: ['metadatas'],
  meta_table_description: ['meta_table_descriptions'],
};

const BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(TABLE_NAMES).flatMap(([name, others]) =>
    [name, ...others].map((one): [string, string] => [one, name]),
  ),
);

/** The table of HSDS that a file or a resource holds, by its name; undefined when it is none. */
export function tableOfName(fileName: string): string | undefined {
  const name = (fileName.split(/[\\/]/).at(-1) ?? '')
    .toLowerCase()
    .replace(/\.(?:csv|tsv|txt)$/, '')
    .replaceAll(/[\s-]+/g, '_');
  return BY_NAME.get(name) ?? BY_NAME.get(name.replace(/^hsds_|^tbl_?|_?(?:export|sample|\d+)$/g, ''));
}
