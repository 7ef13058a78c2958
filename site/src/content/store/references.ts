import {
  cmsField,
  CONTENT_TYPE_NAMES,
  CONTENT_TYPES,
  unwrap,
  type CollectionName,
  type Content,
  type ContentTypeName,
} from '@moodspace/shared';
import { z } from 'zod';

/** A field that links to entries of another type: of the entry itself, or of each component of a list in it. */
export interface ReferenceField {
  readonly name: string;
  readonly target: CollectionName;
  readonly isList: boolean;
  /** The list of components in which the field stands. Absent: the entry itself has it. */
  readonly within?: ComponentList;
}

/** A list of components of an entry. The first field of a component says which of them it is, in every language. */
export interface ComponentList {
  readonly name: string;
  readonly identity: string;
}

type Fields = Readonly<Record<string, unknown>>;

const isCollection = (name: string | undefined): name is CollectionName =>
  CONTENT_TYPE_NAMES.some((type) => type === name && CONTENT_TYPES[type].kind === 'collection');

function referenceFieldsOf(shape: Readonly<Record<string, z.ZodType>>): readonly ReferenceField[] {
  return Object.entries(shape).flatMap(([name, member]): readonly ReferenceField[] => {
    const facts = cmsField(member);
    if (facts?.type === 'relation' && isCollection(facts.target))
      return [{ name, target: facts.target, isList: member.def.type === 'array' }];
    const parts = facts?.type === 'component' && member instanceof z.ZodArray ? unwrap(member.element) : undefined;
    if (!(parts instanceof z.ZodObject)) return [];
    const within = { name, identity: Object.keys(parts.shape)[0] ?? '' };
    return referenceFieldsOf(parts.shape as Readonly<Record<string, z.ZodType>>).map((field) => ({ ...field, within }));
  });
}

/** The fields of each content type that link to entries of another type, read from the schemas. */
export const REFERENCE_FIELDS = Object.fromEntries(
  CONTENT_TYPE_NAMES.map((type) => [type, referenceFieldsOf(CONTENT_TYPES[type].schema.shape)]),
) as Readonly<Record<ContentTypeName, readonly ReferenceField[]>>;

const listAt = (fields: Fields, name: string): readonly Fields[] =>
  Array.isArray(fields[name]) ? (fields[name] as readonly Fields[]) : [];

function keysAt(fields: Fields, { name }: ReferenceField): readonly string[] {
  const value = fields[name];
  if (Array.isArray(value)) return value as string[];
  return typeof value === 'string' ? [value] : [];
}

/** An entry that another one names, and where. */
export interface Reference {
  readonly key: string;
  /** The field as editors know it; components of a list are counted from one. */
  readonly place: string;
}

/** What an entry names in a field, in its own order. */
export function referencesOf(data: Readonly<Content<ContentTypeName>>, field: ReferenceField): readonly Reference[] {
  const { name, within } = field;
  const fields = data as unknown as Fields;
  if (!within) return keysAt(fields, field).map((key) => ({ key, place: name }));
  return listAt(fields, within.name).flatMap((part, index) =>
    keysAt(part, field).map((key) => ({ key, place: `${within.name} ${index + 1} › ${name}` })),
  );
}

/**
 * A version of an entry with those references of the original that it cannot name itself: `isMissing` tells for the key of a target
 * whether it has no translation. Components are those that say the same of themselves in both.
 */
export function withReferencesOf<T extends Readonly<Content<ContentTypeName>>>(
  shown: T,
  original: T,
  field: ReferenceField,
  isMissing: (key: string) => boolean,
): T {
  const { within } = field;
  if (!within) return withKeysOf(shown, original, field, isMissing) as T;
  const originals = listAt(original, within.name);
  const parts = listAt(shown as unknown as Fields, within.name).map((part) => {
    const same = originals.find((candidate) => candidate[within.identity] === part[within.identity]);
    return same ? withKeysOf(part, same, field, isMissing) : part;
  });
  return { ...shown, [within.name]: parts };
}

function withKeysOf(
  shown: Fields,
  original: Fields,
  field: ReferenceField,
  isMissing: (key: string) => boolean,
): Fields {
  const own = keysAt(shown, field);
  const added = keysAt(original, field).filter((key) => !own.includes(key) && isMissing(key));
  if (added.length === 0) return shown;
  if (field.isList) return { ...shown, [field.name]: [...own, ...added] };
  return own.length === 0 ? { ...shown, [field.name]: added[0] } : shown;
}

/** A version of an entry without those references of a field whose target is missing. */
export function withoutReferences<T extends Readonly<Content<ContentTypeName>>>(
  data: T,
  field: ReferenceField,
  isMissing: (key: string) => boolean,
): T {
  const without = (fields: Fields): Fields => {
    const kept = keysAt(fields, field).filter((key) => !isMissing(key));
    return { ...fields, [field.name]: field.isList ? kept : (kept[0] ?? null) };
  };
  const fields = data as unknown as Fields;
  const { within } = field;
  return (within
    ? { ...fields, [within.name]: listAt(fields, within.name).map(without) }
    : without(fields)) as unknown as T;
}
