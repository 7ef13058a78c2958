import type { z } from 'zod';
import { schemaFields, type SchemaField } from '../content/schema-fields.ts';
import { isJsonObject, listOf, textOf, type Json, type JsonObject } from './json.ts';

/**
 * Parts of an instrument as extensions, so that what FHIR has no place for survives the way there and back. What an extension holds follows from the zod schema of the
 * part: a field is an extension within the extension, named as the field, in the form in which Strapi keeps it. So a new field needs no line here.
 */

/** The fields of a part in the shape in which they are sent to Strapi: text boxes as texts, links as `{ key }`, what is empty as null or an empty list. */
export type RestFields = Record<string, unknown>;

const known = new WeakMap<z.core.$ZodType, readonly SchemaField[]>();

function fieldsOf(schema: z.core.$ZodType): readonly SchemaField[] {
  const fields = known.get(schema) ?? schemaFields(schema);
  known.set(schema, fields);
  return fields;
}

/** A part as the platform reads it, in the shape in which it is sent to Strapi. Fields that the schema does not have are left out. */
export function restFields(schema: z.core.$ZodType, part: Readonly<Record<string, unknown>>): RestFields {
  return Object.fromEntries(fieldsOf(schema).map((field) => [field.name, restValue(field, part[field.name])]));
}

function restValue({ facts, isList, item }: SchemaField, value: unknown): unknown {
  switch (facts.type) {
    case 'component':
      if (isList) return listOf(value).map((part) => restFields(item, part as JsonObject));
      return isJsonObject(value) ? restFields(item, value) : null;
    case 'relation':
      if (isList) return listOf(value).map((key) => ({ key }));
      return typeof value === 'string' ? { key: value } : null;
    default:
      // A text box that zod reads as a list: names, lines, or pairs.
      if (Array.isArray(value))
        return value.map((line: unknown) => (Array.isArray(line) ? line.join(' = ') : String(line))).join('\n') || null;
      return value ?? null;
  }
}

/** An extension that holds a part in REST shape; only fields that are filled in. */
export function partExtension(url: string, schema: z.core.$ZodType, rest: RestFields): JsonObject {
  return { url, extension: fieldsOf(schema).flatMap((field) => fieldExtensions(field, rest[field.name])) };
}

function fieldExtensions(field: SchemaField, value: unknown): readonly JsonObject[] {
  if (value === null || value === undefined || value === '') return [];
  if (field.isList) return listOf(value).map((item) => oneExtension(field, item));
  return [oneExtension(field, value)];
}

function oneExtension({ name, facts, item }: SchemaField, value: unknown): JsonObject {
  switch (facts.type) {
    case 'component':
      return partExtension(name, item, value as RestFields);
    case 'relation':
      return { url: name, valueString: String((value as RestFields)['key']) };
    case 'boolean':
      return { url: name, valueBoolean: value === true };
    case 'integer':
    case 'float':
      return { url: name, valueDecimal: Number(value) };
    default:
      return { url: name, valueString: String(value) };
  }
}

/** Reads the part that an extension holds. Fields that it does not have are null, or an empty list; what is of the wrong kind counts as absent. */
export function readPartExtension(schema: z.core.$ZodType, extension: JsonObject): RestFields {
  const parts = listOf(extension['extension']).filter(isJsonObject);
  return Object.fromEntries(
    fieldsOf(schema).map((field) => {
      const values = parts
        .filter(({ url }) => url === field.name)
        .map((part) => readValue(field, part))
        .filter((value) => value !== null);
      return [field.name, field.isList ? values : (values[0] ?? emptyValue(field))];
    }),
  );
}

const emptyValue = ({ facts }: SchemaField): unknown => (facts.type === 'boolean' ? false : null);

function readValue({ facts, item }: SchemaField, part: JsonObject): unknown {
  const of = <T>(name: string, kind: 'string' | 'number' | 'boolean'): T | null =>
    typeof part[name] === kind ? (part[name] as T) : null;
  switch (facts.type) {
    case 'component':
      return readPartExtension(item, part);
    case 'relation': {
      const key = textOf(part['valueString']);
      return key === undefined ? null : { key };
    }
    case 'boolean':
      return of<boolean>('valueBoolean', 'boolean');
    case 'integer':
    case 'float':
      return of<number>('valueDecimal', 'number') ?? of<number>('valueInteger', 'number');
    default:
      return of<string>('valueString', 'string');
  }
}

/** The extensions of an element with this address, each with its place. */
export function extensionsOf(
  element: JsonObject,
  path: string,
  isWanted: (url: unknown) => boolean,
): readonly { readonly extension: JsonObject; readonly path: string }[] {
  return listOf(element['extension']).flatMap((extension: Json, index) =>
    isJsonObject(extension) && isWanted(extension['url']) ? [{ extension, path: `${path}.extension[${index}]` }] : [],
  );
}
