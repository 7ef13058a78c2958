import { blockSchemas, isFlags, schemaFields, type SchemaField } from '@moodspace/shared';
import type { z } from 'zod';
import type { Mapping } from './mapping.ts';

/** How what an entry points to is named in the data of a document. */
export interface Links {
  /** The value for a linked entry; undefined leaves the link out. */
  readonly entry: (target: string, linked: Mapping) => unknown;
  /** The value for a file. */
  readonly file: (media: Mapping) => unknown;
}

/**
 * Turns an entry in REST shape into the data of a document: only the fields of the schema, with every link named by `links`.
 * Two entries are equal exactly when their data are deeply equal, so the same function serves to write and to compare.
 */
export function documentData(schema: z.core.$ZodType, rest: Mapping, links: Links): Record<string, unknown> {
  return Object.fromEntries(
    schemaFields(schema).map((field) => [field.name, fieldData(field, rest[field.name], links)]),
  );
}

function fieldData(field: SchemaField, value: unknown, links: Links): unknown {
  const { type, target = '' } = field.facts;
  if (type === 'relation') {
    const linked = listOf(value)
      .map((entry) => links.entry(target, entry))
      .filter((link) => link !== undefined);
    // The order of links has no meaning, so it may not make two entries differ.
    return field.isList ? linked.toSorted() : (linked[0] ?? null);
  }
  if (type === 'dynamiczone' || field.isList) return listOf(value).map((item) => itemData(field, item, links));
  return value === null || value === undefined ? null : itemData(field, value as Mapping, links);
}

/** A list, a single value or nothing, as a list. */
const listOf = (value: unknown): readonly Mapping[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value as Mapping];

function itemData(field: SchemaField, value: Mapping, links: Links): unknown {
  if (isFlags(field))
    return Object.fromEntries(schemaFields(field.item).map(({ name }) => [name, value[name] === true]));
  switch (field.facts.type) {
    case 'component':
      return documentData(field.item, value, links);
    case 'dynamiczone': {
      const name = String(value['__component']);
      const schema = blockSchemas(field).get(name);
      return schema ? { __component: name, ...documentData(schema, value, links) } : { __component: name };
    }
    case 'media':
      return links.file(value);
    default:
      return value;
  }
}
