import { v5 } from 'uuid';

/** The kinds of HSDS objects that get an id of their own. */
export type HsdsKind =
  | 'service'
  | 'organization'
  | 'location'
  | 'service_at_location'
  | 'address'
  | 'phone'
  | 'contact'
  | 'schedule'
  | 'service_area'
  | 'language'
  | 'accessibility'
  | 'cost_option'
  | 'attribute'
  | 'taxonomy'
  | 'taxonomy_term'
  | 'meta_table_description';

/** Chosen once at random. Another one would give every object of the open data another id. */
const NAMESPACE = '91b6430c-f471-47a2-9ecc-d4c404050552';

/**
 * The id of an object in the open data: a UUID, version 5 (RFC 9562, section 5.5). It depends on nothing but the kind and the key, so it is the same in every
 * language, after every build and in every copy of the database.
 * @param key for a service, an organization and a location: the key of the entry. For a part: that key, a slash and what tells the part from the others.
 */
export const hsdsId = (kind: HsdsKind, key: string): string => v5(`${kind}/${key}`, NAMESPACE);
