import { z } from 'zod';
import { InstrumentSchema } from '../content/instrument.ts';
import { cmsField, unwrap } from '../content/query.ts';

type ShapeName = keyof typeof InstrumentSchema.shape;

/** The schema of one part of a list of an instrument: one scale, the words of one band. */
export function partSchema(name: ShapeName): z.core.$ZodType {
  const list = unwrap(InstrumentSchema.shape[name]);
  if (!(list instanceof z.ZodArray)) throw new TypeError(`"${name}" of an instrument is not a list.`);
  return unwrap(list.element);
}

/** The fields that stand in FHIR's own elements, or that are kept beside the model. */
const ELSEWHERE: ReadonlySet<string> = new Set(['title', 'fhir']);

const plainFields = (isLocalized: boolean): z.ZodObject =>
  z.object(
    Object.fromEntries(
      Object.entries<z.ZodType>(InstrumentSchema.shape).filter(([name, schema]) => {
        const facts = cmsField(schema);
        if (!facts || ELSEWHERE.has(name) || unwrap(schema) instanceof z.ZodArray) return false;
        return (facts.localized === true) === isLocalized;
      }),
    ),
  );

/** What is said once of an instrument as a whole, in all languages alike. */
export const INSTRUMENT_FACTS = plainFields(false);

/** What is said of an instrument as a whole in each language, besides its title. */
export const INSTRUMENT_TEXTS = plainFields(true);
