import type { Scale } from '../content/instrument/scale.ts';
import type { OptionForm } from './answer-options.ts';
import { fileCodeOf } from './enable-when.ts';
import { WEIGHTS } from './extension-urls.ts';
import { isJsonObject, listOf, numberOf, textOf, type Json, type JsonObject } from './json.ts';
import { settled } from './settled-number.ts';

/** What is kept of an answer, without weights that the one it has now would contradict. */
export function withoutOtherWeights(kept: JsonObject, weight: number): JsonObject {
  return Object.fromEntries(
    Object.entries(kept).map(([name, value]): [string, Json] => {
      if (name === 'extension') {
        const others = listOf(value).filter(
          (extension) =>
            !isJsonObject(extension) ||
            !WEIGHTS.has(textOf(extension['url']) ?? '') ||
            (extension['valueDecimal'] ?? extension['valueInteger']) === weight,
        );
        return [name, Array.isArray(value) ? others : value];
      }
      return [name, isJsonObject(value) && /^_?value/.test(name) ? withoutOtherWeights(value, weight) : value];
    }),
  );
}

/** The weight of a whole number is the number itself, unless the file says otherwise. */
export const isSelfEvident = (form: OptionForm, weight: number | undefined): boolean =>
  form.as === 'integer' && form.weightUrl === undefined && weight === Number(fileCodeOf(form));

/** The weights that stand in FHIR, which knows no reversed items: those of a reversed item are turned round. */
export function weightsOf(scale: Scale | undefined, isReversed: boolean): readonly (number | undefined)[] {
  // An unfinished instrument may lack weights.
  const values = (scale?.points ?? []).map(({ value }) => numberOf(value));
  const known = values.filter((value) => value !== undefined);
  if (!isReversed || known.length < values.length) return values;
  const ends = Math.min(...known) + Math.max(...known);
  return known.map((value) => settled(ends - value));
}
