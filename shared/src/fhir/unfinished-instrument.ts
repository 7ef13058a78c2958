import { z } from 'zod';
import { InstrumentSchema, type Instrument } from '../content/instrument.ts';
import { cmsField, unwrap } from '../content/query.ts';
import { isJsonObject, listOf } from './json.ts';

/**
 * An instrument in REST shape as the platform reads it, however unfinished it is: what is missing or wrong is null, or an empty list. It is only fit to be written as FHIR, which
 * can lack the same things; nothing else may be done with it.
 */
export function readUnfinishedInstrument(rest: Readonly<Record<string, unknown>>): Instrument {
  return readFields(InstrumentSchema, rest) as unknown as Instrument;
}

function readFields(schema: z.core.$ZodType, rest: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const object = unwrap(schema);
  if (!(object instanceof z.ZodObject)) throw new TypeError('Only an object schema has fields.');
  return Object.fromEntries(
    Object.entries<z.ZodType>(object.shape).map(([name, member]) => [name, readField(member, rest[name])]),
  );
}

function readField(member: z.ZodType, value: unknown): unknown {
  const whole = member.safeParse(value);
  if (whole.success) return whole.data;
  const inner = unwrap(member);
  const isList = inner instanceof z.ZodArray;
  if (cmsField(member)?.type !== 'component') {
    const empty = member.safeParse(null);
    return empty.success ? empty.data : isList ? [] : null;
  }
  if (!isList) return isJsonObject(value) ? readFields(inner, value) : null;
  return listOf(value)
    .filter(isJsonObject)
    .map((part) => readFields(inner.element, part));
}
