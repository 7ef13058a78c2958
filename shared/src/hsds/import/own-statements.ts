import { hsdsId } from '../ids.ts';
import { readTermCode, type FieldCode, type Taxonomy } from '../vocabulary-terms.ts';
import type { EntryKind } from './imported-entry.ts';
import { isSourceObject, memberOf, objectsOf, textOf, type SourceObject } from './source-object.ts';

/** What the attributes of an object of our own export say. */
export interface OwnStatements {
  /** The codes of a taxonomy, in their order. */
  readonly codes: (taxonomy: Taxonomy) => readonly string[];
  /** The values of a field that HSDS has no field for. */
  readonly fields: (code: FieldCode) => readonly string[];
  readonly field: (code: FieldCode) => string | undefined;
  /** The value beside the first term of a taxonomy. */
  readonly valueOf: (taxonomy: Taxonomy) => string | undefined;
}

/** Reads the attributes that the export of the platform wrote, in whatever object they stand. */
export function ownStatements(object: SourceObject): OwnStatements {
  const read = objectsOf(memberOf(object, 'attributes')).flatMap((attribute) => {
    const term = memberOf(attribute, 'taxonomy_term');
    const code = isSourceObject(term) ? textOf(memberOf(term, 'code')) : undefined;
    const own = code === undefined ? undefined : readTermCode(code);
    const value = memberOf(attribute, 'value');
    return own ? [{ ...own, value: typeof value === 'string' ? value : textOf(value) }] : [];
  });
  const of = (taxonomy: Taxonomy) => read.filter((one) => one.taxonomy === taxonomy);
  const fields = (code: FieldCode): readonly string[] =>
    of('field').flatMap((one) => (one.code === code && one.value !== undefined ? [one.value] : []));
  return {
    codes: (taxonomy) => of(taxonomy).map(({ code }) => code),
    fields,
    field: (code) => fields(code)[0],
    valueOf: (taxonomy) => of(taxonomy)[0]?.value,
  };
}

/** The key of a record that the platform itself exported; undefined for what others made, also when it carries a key that does not belong to its id. */
export function ownKey(kind: EntryKind, id: string, statements: OwnStatements): string | undefined {
  const key = statements.field('key');
  return key !== undefined && hsdsId(kind, key) === id.toLowerCase() ? key : undefined;
}
