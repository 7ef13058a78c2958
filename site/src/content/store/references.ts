import {
  cmsField,
  CONTENT_TYPE_NAMES,
  CONTENT_TYPES,
  type CollectionName,
  type Content,
  type ContentTypeName,
} from '@moodspace/shared';
import type { z } from 'zod';

/** A field that links to entries of another type. */
export interface ReferenceField {
  readonly name: string;
  readonly target: CollectionName;
  readonly isList: boolean;
}

const isCollection = (name: string | undefined): name is CollectionName =>
  CONTENT_TYPE_NAMES.some((type) => type === name && CONTENT_TYPES[type].kind === 'collection');

function referenceFieldsOf(type: ContentTypeName): readonly ReferenceField[] {
  return Object.entries<z.ZodType>(CONTENT_TYPES[type].schema.shape).flatMap(([name, member]) => {
    const facts = cmsField(member);
    if (facts?.type !== 'relation' || !isCollection(facts.target)) return [];
    return [{ name, target: facts.target, isList: member.def.type === 'array' }];
  });
}

/** The fields of each content type that link to entries of another type, read from the schemas. */
export const REFERENCE_FIELDS = Object.fromEntries(
  CONTENT_TYPE_NAMES.map((type) => [type, referenceFieldsOf(type)]),
) as Readonly<Record<ContentTypeName, readonly ReferenceField[]>>;

/** The keys that an entry names in a field, in its own order. */
export function referencedKeys(data: Readonly<Content<ContentTypeName>>, field: ReferenceField): readonly string[] {
  const value = (data as unknown as Record<string, unknown>)[field.name];
  if (Array.isArray(value)) return value as string[];
  return typeof value === 'string' ? [value] : [];
}
