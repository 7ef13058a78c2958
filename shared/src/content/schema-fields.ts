import { z } from 'zod';
import type { CmsField } from './fields.ts';
import { blockName, cmsField, unwrap } from './query.ts';

/** A field of a content type or component, as the zod schema in `shared` describes it. */
export interface SchemaField {
  readonly name: string;
  readonly facts: CmsField;
  /** True when the field may be empty. */
  readonly isOptional: boolean;
  readonly isList: boolean;
  /** What the whole field holds, without the wrapping that makes it optional. */
  readonly schema: z.core.$ZodType;
  /** What one value is: that schema, or that of an element of the list. */
  readonly item: z.core.$ZodType;
}

/**
 * The fields of an object schema that editors fill; what Strapi itself keeps of every entry is left out.
 * @throws TypeError when the schema is not an object.
 */
export function schemaFields(schema: z.core.$ZodType): readonly SchemaField[] {
  const object = unwrap(schema);
  if (!(object instanceof z.ZodObject)) throw new TypeError('Only an object schema has fields.');
  return Object.entries<z.core.$ZodType>(object.shape).flatMap(([name, member]) => {
    const facts = cmsField(member);
    if (!facts) return [];
    const inner = unwrap(member);
    const isList = inner instanceof z.ZodArray;
    return {
      name,
      facts,
      isOptional: isOptional(member),
      isList,
      schema: inner,
      item: isList ? unwrap(inner.element) : inner,
    };
  });
}

function isOptional(member: z.core.$ZodType): boolean {
  if (member instanceof z.ZodNullable || member instanceof z.ZodOptional) return true;
  return member instanceof z.ZodPipe && isOptional(member.in instanceof z.ZodTransform ? member.out : member.in);
}

/** Switches for several codes at once: a list of codes in a seed file, one component with a switch per code in Strapi. */
export const isFlags = ({ facts }: SchemaField): boolean => facts.target?.startsWith('facet.') === true;

/** The codes of a switches field, in the order of their vocabulary. */
export function flagCodes(field: SchemaField): readonly string[] {
  if (!(field.item instanceof z.ZodObject)) throw new TypeError(`The switches of "${field.name}" have no codes.`);
  return Object.keys(field.item.shape);
}

/** The schemas of the blocks that may stand in a dynamic zone, by component. */
export function blockSchemas(field: SchemaField): ReadonlyMap<string, z.core.$ZodType> {
  if (!(field.item instanceof z.ZodDiscriminatedUnion))
    throw new TypeError(`The zone "${field.name}" has no list of blocks.`);
  return new Map(field.item.options.map((option) => [blockName(option), option]));
}
