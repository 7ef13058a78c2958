import { v5 } from 'uuid';
import { z } from 'zod';
import { phoneE164 } from '../../content/phone.ts';
import { unwrap } from '../../content/query.ts';
import { flagCodes, isFlags, schemaFields, type SchemaField } from '../../content/schema-fields.ts';
import { parseOpeningHours } from '../../opening-hours/parse-opening-hours.ts';
import { writeOpeningHours } from '../../opening-hours/write-opening-hours.ts';
import { isSourceObject } from './source-object.ts';

/** Only there so that the digests of texts are those of nobody else. */
const PRINTS = '5b1d9c1e-3a0c-4f0e-8f0b-6d6c1f0f3c55';

/**
 * A value in a form in which equal values are equal: whatever Strapi adds or leaves out, however a list of links is ordered, a phone number is grouped and hours are written. Null: nothing.
 */
export function comparable(field: SchemaField, value: unknown): unknown {
  if (field.facts.type === 'relation') return linkedKeys(value);
  if (isFlags(field)) return flagCodes(field).filter((code) => isSourceObject(value) && value[code] === true);
  if (field.isList) return Array.isArray(value) ? value.map((item: unknown) => itemValue(field.item, item)) : [];
  if (field.facts.type === 'boolean') return value ?? (field.isOptional ? null : false);
  if (field.facts.type === 'component') return isSourceObject(value) ? itemValue(field.item, value) : null;
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim().replaceAll('\r\n', '\n');
  return value ?? null;
}

function itemValue(schema: z.core.$ZodType, item: unknown): unknown {
  if (!(unwrap(schema) instanceof z.ZodObject) || !isSourceObject(item)) return item ?? null;
  return Object.fromEntries(
    schemaFields(schema).map((field) => {
      const value = comparable(field, item[field.name]);
      if (typeof value !== 'string') return [field.name, value];
      if (field.name === 'phone') return [field.name, phoneInDigits(value)];
      return [field.name, field.name === 'hours' ? hoursInOneForm(value) : value];
    }),
  );
}

/** A number in the one form that all its spellings share. */
const phoneInDigits = (written: string): string => phoneE164(written) ?? written.replaceAll(/[^0-9+]/g, '');

/** Hours as the platform itself writes them, however an editor wrote them. */
function hoursInOneForm(written: string): string {
  const read = parseOpeningHours(written);
  return 'hours' in read ? writeOpeningHours(read.hours) : written;
}

function linkedKeys(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
  return list
    .flatMap((one) =>
      typeof one === 'string' ? [one] : isSourceObject(one) && typeof one['key'] === 'string' ? [one['key']] : [],
    )
    .toSorted();
}

/** Tells whether a comparable value says nothing. */
export const saysNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** A short digest of a comparable value. */
export const fingerprint = (value: unknown): string =>
  v5(JSON.stringify(value), PRINTS).replaceAll('-', '').slice(0, 16);
