import { blockSchemas, flagCodes, isFlags, schemaFields, type SchemaField } from '@moodspace/shared';
import type { z } from 'zod';
import { KNOWN_MEDIA_EXTENSIONS, mimeTypeOf, SeedMediaSchema } from './seed-media.ts';
import { isMapping, type Mapping } from './mapping.ts';

/** Told of every value that cannot be put into the shape: the path of the field, and what to do about it. */
export type Report = (field: string, message: string) => void;

/** What the conversion must know of the rest of the seed. */
export interface SeedContext {
  readonly hasEntry: (type: string, key: string) => boolean;
  readonly mediaFiles: ReadonlySet<string>;
}

/**
 * Turns the values of a seed file into the shape in which Strapi answers over REST, so that the shared schema can judge them.
 * Empty fields become null, lists of codes become switches, keys become linked entries. Files are described as they will be
 * answered, with the values of the seed under `seed`.
 */
export function restShape(
  schema: z.core.$ZodType,
  values: Mapping,
  context: SeedContext,
  report: Report,
  at = '',
): Record<string, unknown> {
  const fields = schemaFields(schema);
  const known = new Set([...fields.map(({ name }) => name), '__component']);
  for (const name of Object.keys(values)) {
    if (!known.has(name))
      report(at + name, `there is no such field; the fields here are ${fields.map((field) => field.name).join(', ')}.`);
  }
  return Object.fromEntries(
    fields.map((field) => [field.name, restValue(field, values[field.name], context, report, at + field.name)]),
  );
}

function restValue(field: SchemaField, value: unknown, context: SeedContext, report: Report, at: string): unknown {
  const { type } = field.facts;
  if (isFlags(field)) return switches(field, value, report, at);
  if (type === 'dynamiczone' || field.isList)
    return listOf(value, report, at).map((item, index) => itemShape(field, item, context, report, `${at}[${index}]`));
  if (value === undefined || value === null || value === '')
    return type === 'boolean' && !field.isOptional ? false : null;
  return itemShape(field, value, context, report, at);
}

function itemShape(field: SchemaField, value: unknown, context: SeedContext, report: Report, at: string): unknown {
  switch (field.facts.type) {
    case 'component':
      return isMapping(value)
        ? restShape(field.item, value, context, report, `${at}.`)
        : refused(report, at, 'it must be a mapping of fields.');
    case 'dynamiczone':
      return block(field, value, context, report, at);
    case 'relation':
      return linkedEntry(field, value, context, report, at);
    case 'media':
      return mediaShape(value, context, report, at);
    default:
      return typeof value === 'string' ? value.trim() : value;
  }
}

function refused(report: Report, at: string, message: string): null {
  report(at, message);
  return null;
}

function listOf(value: unknown, report: Report, at: string): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  report(at, 'it must be a list.');
  return [];
}

function switches(field: SchemaField, value: unknown, report: Report, at: string): Record<string, boolean> {
  const codes = flagCodes(field);
  const given = listOf(value, report, at);
  for (const code of given) {
    if (typeof code !== 'string' || !codes.includes(code))
      report(at, `"${String(code)}" is not a known code; use one of ${codes.join(', ')}.`);
  }
  return Object.fromEntries(codes.map((code) => [code, given.includes(code)]));
}

function block(field: SchemaField, value: unknown, context: SeedContext, report: Report, at: string): unknown {
  const schemas = blockSchemas(field);
  const name = isMapping(value) ? value['__component'] : undefined;
  const schema = typeof name === 'string' ? schemas.get(name) : undefined;
  if (!schema || !isMapping(value)) {
    return refused(report, at, `it must name a block in "__component"; use one of ${[...schemas.keys()].join(', ')}.`);
  }
  return { __component: name, ...restShape(schema, value, context, report, `${at}.`) };
}

function linkedEntry(field: SchemaField, value: unknown, context: SeedContext, report: Report, at: string): unknown {
  const target = field.facts.target ?? '';
  if (typeof value !== 'string') return refused(report, at, `it must be the key of an entry of ${target}.`);
  if (!context.hasEntry(target, value))
    return refused(report, at, `there is no ${target} with the key "${value}"; correct the key or add that ${target}.`);
  return { key: value };
}

function mediaShape(value: unknown, { mediaFiles }: SeedContext, report: Report, at: string): unknown {
  const parsed = SeedMediaSchema.safeParse(value);
  if (!parsed.success)
    return refused(report, at, 'it must hold "file" and, for an image, "alternativeText"; "caption" may be added.');
  const seed = parsed.data;
  const mime = mimeTypeOf(seed.file);
  if (mime === undefined)
    return refused(
      report,
      at,
      `"${seed.file}" is not a kind of file that the platform knows; use ${KNOWN_MEDIA_EXTENSIONS.join(', ')}.`,
    );
  if (!mediaFiles.has(seed.file)) return refused(report, at, `there is no file "${seed.file}" in the folder media.`);
  const { alternativeText, caption } = seed;
  return {
    url: `/uploads/${seed.file}`,
    mime,
    hash: seed.file,
    ext: '',
    alternativeText,
    caption,
    width: null,
    height: null,
    seed,
  };
}
