import { z } from 'zod';
import { InstrumentSchema, type Instrument } from '../content/instrument.ts';
import { cmsField, unwrap } from '../content/query.ts';
import { isJsonObject, listOf } from './json.ts';

/** Gives a value for a field whose own is missing or wrong. */
type Fallback = (member: z.ZodType) => unknown;

/**
 * An instrument in REST shape as the platform reads it, however unfinished it is: what is missing or wrong is null, or an empty list. It is only fit to be written as FHIR, which
 * can lack the same things; nothing else may be done with it.
 */
export function readUnfinishedInstrument(rest: Readonly<Record<string, unknown>>): Instrument {
  return readFields(InstrumentSchema, rest, emptyValue) as unknown as Instrument;
}

/**
 * The same with something in every field that must be filled in, so that rules about the other fields can be asked already. Where a rule speaks of a filled in field it means
 * nothing.
 */
export function readWithStandIns(rest: Readonly<Record<string, unknown>>): Instrument {
  return readFields(InstrumentSchema, rest, standIn) as unknown as Instrument;
}

function readFields(
  schema: z.core.$ZodType,
  rest: Readonly<Record<string, unknown>>,
  fallback: Fallback,
): Record<string, unknown> {
  const object = unwrap(schema);
  if (!(object instanceof z.ZodObject)) throw new TypeError('Only an object schema has fields.');
  return Object.fromEntries(
    Object.entries<z.ZodType>(object.shape).map(([name, member]) => [name, readField(member, rest[name], fallback)]),
  );
}

function readField(member: z.ZodType, value: unknown, fallback: Fallback): unknown {
  const whole = member.safeParse(value);
  if (whole.success) return whole.data;
  const inner = unwrap(member);
  if (cmsField(member)?.type !== 'component') return fallback(member);
  if (!(inner instanceof z.ZodArray)) return readFields(inner, isJsonObject(value) ? value : {}, fallback);
  return listOf(value)
    .filter(isJsonObject)
    .map((part) => readFields(inner.element, part, fallback));
}

function emptyValue(member: z.ZodType): unknown {
  const empty = member.safeParse(null);
  if (empty.success) return empty.data;
  return unwrap(member) instanceof z.ZodArray ? [] : null;
}

const STAND_INS: readonly unknown[] = [null, 'x', 0, 1, 2000, false, [], '2000-01-01T00:00:00.000Z'];

function standIn(member: z.ZodType): unknown {
  const inner = unwrap(member);
  const candidates = inner instanceof z.ZodEnum ? inner.options : STAND_INS;
  for (const candidate of candidates) {
    const read = member.safeParse(candidate);
    if (read.success) return read.data;
  }
  return null;
}
