import { z } from 'zod';
import { cmsFields } from './fields.ts';

/** What to ask of Strapi's REST interface, in the terms of its `fields` and `populate` parameters. */
export interface RestQuery {
  readonly fields: readonly string[];
  readonly populate?: Readonly<Record<string, RestPopulate>>;
}
export type RestPopulate = RestQuery | { readonly on: Readonly<Record<string, RestQuery>> };

/** Looks through `optional`, `preprocess` and `transform` to the schema of what Strapi sends. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodPipe) return unwrap(schema.in instanceof z.ZodTransform ? schema.out : schema.in);
  return schema;
}

const SENT_BY_STRAPI_ITSELF = new Set(['documentId', 'id', '__component']);

/**
 * The query that fetches exactly the shape of a schema: its plain fields by name, and each component, file and linked
 * entry with exactly the fields that the schema reads of it. So a query can never lag behind its schema.
 * @throws TypeError when the schema is not an object, or holds something that Strapi has no form for.
 */
export function restQuery(schema: z.core.$ZodType): RestQuery {
  const object = unwrap(schema);
  if (!(object instanceof z.ZodObject)) throw new TypeError('A query can only be made of an object schema.');
  const fields: string[] = [];
  const populate: Record<string, RestPopulate> = {};
  for (const [name, member] of Object.entries<z.core.$ZodType>(object.shape)) {
    const nested = populateOf(member);
    if (nested) populate[name] = nested;
    else if (!SENT_BY_STRAPI_ITSELF.has(name)) fields.push(name);
  }
  return Object.keys(populate).length > 0 ? { fields, populate } : { fields };
}

function populateOf(member: z.core.$ZodType): RestPopulate | undefined {
  const inner = unwrap(member);
  const item = inner instanceof z.ZodArray ? unwrap(inner.element) : inner;
  if (item instanceof z.ZodDiscriminatedUnion) return { on: Object.fromEntries(item.options.map(namedBlock)) };
  return item instanceof z.ZodObject ? restQuery(item) : undefined;
}

const namedBlock = (block: z.core.$ZodType): [string, RestQuery] => [blockName(block), restQuery(block)];

/**
 * The component that a block of a dynamic zone is.
 * @throws TypeError when it does not name itself.
 */
export function blockName(block: z.core.$ZodType): string {
  const object = unwrap(block);
  const shape: Readonly<Record<string, unknown>> = object instanceof z.ZodObject ? object.shape : {};
  const discriminator = shape['__component'];
  if (!(discriminator instanceof z.ZodLiteral)) throw new TypeError('A block must name itself in __component.');
  return String(discriminator.value);
}

/** What Strapi knows of a field, through any wrapping. */
export function cmsField(member: z.core.$ZodType) {
  let schema = member;
  for (;;) {
    const facts = cmsFields.get(schema as z.ZodType);
    if (facts) return facts;
    const inner =
      schema instanceof z.ZodPipe ? (schema.in instanceof z.ZodTransform ? schema.out : schema.in) : unwrap(schema);
    if (inner === schema) return undefined;
    schema = inner;
  }
}
