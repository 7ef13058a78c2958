import { parse, v5 } from 'uuid';

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
const NAMESPACE = parse('91b6430c-f471-47a2-9ecc-d4c404050552');

/**
 * The id of an object in the open data: a UUID, version 5 (RFC 9562, section 5.5). It depends on nothing but the kind and the key, so it is the same in every
 * language, after every build and in every copy of the database. Halves of characters, which no UTF-8 can hold, count as U+FFFD.
 * @param key for a service, an organization and a location: the key of the entry. For a part: the key or the id of what it belongs to, a slash and what tells the
 * part from the others.
 */
export function hsdsId(kind: HsdsKind, key: string): string {
  const name = `${kind}/${key}`;
  return v5(asciiBytes(name) ?? name.toWellFormed(), NAMESPACE);
}

/**
 * The id of the link between an object and a term: a UUID of version 8 (RFC 9562, section 5.8) with the first 60 bits of the one and the last 62 of the other. Most
 * objects of the open data are such links, and a digest for each would take half of the time of an export.
 */
export const linkedId = (objectId: string, termId: string): string =>
  `${objectId.slice(0, 14)}8${objectId.slice(15, 18)}${termId.slice(18)}`;

/** The bytes of a text without letters beyond ASCII, as keys and codes are: some hundred thousand ids are made for ten thousand services. */
function asciiBytes(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 127) return undefined;
    bytes[index] = code;
  }
  return bytes;
}
