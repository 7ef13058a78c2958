import { blockSchemas, isFlags, schemaFields, type SchemaField } from '@moodspace/shared';
import type { z } from 'zod';
import { asText, listOf, valuesOf, type Values } from './content-values.ts';
import type { PathStep } from './differences.ts';

/** Something of an older version that cannot be put back, and why. */
export interface LeftOut {
  readonly path: readonly PathStep[];
  readonly reason:
    /** The field or choice is not there any more. */
    | 'field_gone'
    /** There is no such kind of block any more. */
    | 'block_unknown'
    /** The linked entry is not there any more, or not in this language. */
    | 'link_gone'
    /** The file was deleted. */
    | 'file_gone'
    /** The form does not take such a value any more. */
    | 'value_refused'
    /** Links follow the default language, so they are restored there. */
    | 'follows_default'
    /** The role of whoever restores may not change this field. */
    | 'not_allowed';
  /** What was there, as text. */
  readonly value: string;
}

/** How entries and files that are there now are found. */
export interface Present {
  /** What Strapi knows an entry by; undefined when there is no entry with this key. */
  readonly entry: (target: string, key: string) => string | undefined;
  /** The number of a file; undefined when there is none at this address. */
  readonly file: (address: string) => number | undefined;
}

/** The data of a draft, and what is not in it. */
export interface Restorable {
  readonly data: Readonly<Record<string, unknown>>;
  readonly leftOut: readonly LeftOut[];
}

/**
 * What of an older version can be put back into a draft today: components, blocks, links and choices may have changed since. Fields that were added since are
 * not in the data, so that they stay as they are in the draft.
 * @param owner the UID of the content type or component whose fields these are
 */
export function restorable(schema: z.core.$ZodType, owner: string, content: Values, present: Present): Restorable {
  const leftOut: LeftOut[] = [];
  const data = restoredFields(schema, owner, content, present, [], leftOut);
  return { data, leftOut };
}

function restoredFields(
  schema: z.core.$ZodType,
  owner: string,
  content: Values,
  present: Present,
  at: readonly PathStep[],
  leftOut: LeftOut[],
): Record<string, unknown> {
  const fields = schemaFields(schema);
  const known = new Set([...fields.map(({ name }) => name), '__component']);
  for (const [field, value] of Object.entries(content))
    if (!known.has(field) && !isEmpty(value))
      leftOut.push({ path: [...at, { owner, field }], reason: 'field_gone', value: asText(value) });
  return Object.fromEntries(
    fields
      .filter(({ name }) => content[name] !== undefined)
      .map((field) => [field.name, restoredValue(field, owner, content[field.name], present, at, leftOut)]),
  );
}

function restoredValue(
  field: SchemaField,
  owner: string,
  value: unknown,
  present: Present,
  at: readonly PathStep[],
  leftOut: LeftOut[],
): unknown {
  const { name, facts, isList } = field;
  const path = [...at, { owner, field: name }];
  const inPart = (position: number, component: string): readonly PathStep[] => [
    ...at,
    { owner, field: name, part: { position, component } },
  ];
  const found = (
    one: unknown,
    reason: 'file_gone' | 'link_gone',
    find: (text: string) => number | string | undefined,
  ) => {
    const id = typeof one === 'string' ? find(one) : undefined;
    if (id === undefined) leftOut.push({ path, reason, value: asText(one) });
    return id;
  };
  if (facts.type === 'relation') {
    const ids = listOf(value)
      .map((key) => found(key, 'link_gone', (text) => present.entry(facts.target ?? '', text)))
      .filter((id) => id !== undefined);
    return { set: isList ? ids : ids.slice(0, 1) };
  }
  if (facts.type === 'media') {
    const ids = listOf(value)
      .map((address) => found(address, 'file_gone', present.file))
      .filter((id) => id !== undefined);
    return isList ? ids : (ids[0] ?? null);
  }
  if (facts.type === 'dynamiczone')
    return listOf(value).flatMap((block, index) => {
      const component = String(valuesOf(block)['__component']);
      const schema = blockSchemas(field).get(component);
      if (!schema) {
        leftOut.push({ path: inPart(index + 1, component), reason: 'block_unknown', value: asText(block) });
        return [];
      }
      const inside = restoredFields(schema, component, valuesOf(block), present, inPart(index + 1, component), leftOut);
      return [{ __component: component, ...inside }];
    });
  if (facts.type === 'component') {
    const component = facts.target ?? '';
    if (isFlags(field)) return restoredFields(field.item, component, switchedOn(value), present, path, leftOut);
    if (isList)
      return listOf(value).map((item, index) =>
        restoredFields(field.item, component, valuesOf(item), present, inPart(index + 1, component), leftOut),
      );
    return value === null ? null : restoredFields(field.item, component, valuesOf(value), present, path, leftOut);
  }
  if (value === null || isTaken(field, value)) return value;
  leftOut.push({ path, reason: 'value_refused', value: asText(value) });
  return null;
}

/** A draft takes what is not finished; it does not take what the form has no place for. What only a whole entry must obey is for publishing to judge. */
function isTaken({ schema }: SchemaField, value: unknown): boolean {
  const { success, error } = (schema as z.ZodType).safeParse(value);
  return success || error.issues.every(({ code }) => code === 'custom' || code === 'too_small');
}

/** Only a switch that was on says something. */
const switchedOn = (value: unknown): Values =>
  Object.fromEntries(Object.entries(valuesOf(value)).filter(([, isOn]) => isOn === true));

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
