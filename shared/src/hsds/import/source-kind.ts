import { isKnownMember, standardName } from './known-members.ts';
import { memberName, type SourceObject } from './source-object.ts';

/** The kinds of object that can stand at the top of a file. */
export type SourceKind = 'organization' | 'service' | 'location' | 'service_at_location' | 'taxonomy_term' | 'taxonomy';

/** What a file holds by its name, else by that of its folders: the nearest one that says it. */
export function kindOfFile(fileName: string): SourceKind | undefined {
  for (const words of fileName.toLowerCase().split('/').toReversed()) {
    if (/services?_?-?at_?-?locations?/.test(words)) return 'service_at_location';
    if (/organi[sz]ations?/.test(words)) return 'organization';
    if (/taxonomy_?-?terms?/.test(words)) return 'taxonomy_term';
    if (/taxonom(?:y|ies)/.test(words)) return 'taxonomy';
    if (/locations?/.test(words)) return 'location';
    if (/services?/.test(words)) return 'service';
  }
  return undefined;
}

/** What an object is by the members that only one kind has; else what its place says. */
export function kindOf(object: SourceObject, expected: SourceKind | undefined): SourceKind | undefined {
  const has = (...names: readonly string[]): boolean => names.some((name) => Object.hasOwn(object, name));
  if (expected === 'taxonomy' || expected === 'taxonomy_term') return expected;
  if (has('service_id', 'service') && has('location_id', 'location')) return 'service_at_location';
  if (expected !== undefined) return expected;
  if (
    has('service_at_locations', 'application_process', 'cost_options', 'eligibilitys', 'organization', 'organisation')
  )
    return 'service';
  if (has('location_type', 'addresses', 'physical_addresses')) return 'location';
  if (has('legal_status', 'tax_id', 'year_incorporated', 'tax_status', 'organization_identifiers', 'services'))
    return 'organization';
  if (has('taxonomy_id', 'term_uri')) return 'taxonomy_term';
  if (has('latitude') && !has('status')) return 'location';
  // Since 3.0, a service has a url and a status, and an organization a website.
  if (has('website') && !has('status', 'url')) return 'organization';
  return 'service';
}

/** Error messages and descriptions of programs have a name, too: where no place says what an object is, more of it must be known than that. */
export function isLikeRecord(kind: SourceKind, object: SourceObject): boolean {
  if (kind !== 'service') return true;
  const names = Object.keys(object).map((name) => standardName('service', memberName(name)));
  const others = names.filter((name) => !['id', 'name', 'description'].includes(name));
  return others.length === 0 || others.some((name) => isKnownMember('service', name));
}
