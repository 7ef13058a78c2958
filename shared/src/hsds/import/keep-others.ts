import type { EntryBuilder } from './entry-builder.ts';
import type { EntryKind } from './imported-entry.ts';
import { isKnownMember } from './known-members.ts';
import type { SourceObject } from './source-object.ts';

/** Members of HSDS that the platform has no field for. They are kept with the entry, for an editor and for whoever asks where a fact came from. */
const WITHOUT_FIELD: ReadonlySet<string> = new Set([
  'tax_status',
  'tax_id',
  'year_incorporated',
  'date_incorporated',
  'legal_status',
  'logo',
  'uri',
  'parent_organization_id',
  'organization_identifiers',
  'program_id',
  'status',
  'interpretation_services',
  'accreditations',
  'licenses',
  'required_documents',
  'assured_date',
  'last_modified',
  'additional_urls',
  'external_identifier',
  'external_identifier_type',
  'keywords',
  'payments_accepted',
  'accepted_payments',
  'capacities',
]);

/** Members that have a field of the platform in one kind of record and none in the others. */
const WITHOUT_FIELD_IN: Readonly<Record<EntryKind, ReadonlySet<string>>> = {
  organization: new Set(['email', 'phones', 'funding', 'funding_sources', 'programs', 'attributes']),
  service: new Set(['program', 'funding', 'funding_sources', 'audience', 'reviews']),
  location: new Set(['email', 'phones', 'languages', 'alternate_name', 'url', 'funding', 'attributes']),
};

/** Keeps what a record says and no field of the platform holds: also members that nobody knows. */
export function keepOthers(entry: EntryBuilder, object: SourceObject): void {
  for (const [name, value] of Object.entries(object)) {
    if (WITHOUT_FIELD.has(name) || WITHOUT_FIELD_IN[entry.kind].has(name) || !isKnownMember(entry.kind, name))
      entry.keep(name, value);
  }
}
