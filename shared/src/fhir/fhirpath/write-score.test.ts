import fc from 'fast-check';
import { evaluate, type Model } from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';
import r5 from 'fhirpath/fhir-context/r5';
import { describe, expect, it } from 'vitest';
import type { Instrument } from '../../content/instrument.ts';
import { instrument, structure } from '../../scoring/instrument.sample.ts';
import { scoreAnswers } from '../../scoring/score-answers.ts';
import { shownItems } from '../../scoring/shown-items.ts';
import type { Answers, ScoredQuestions } from '../../scoring/structure.ts';
import { exportInstrument } from '../export-instrument.ts';
import { CALCULATED_EXPRESSION } from '../extension-urls.ts';
import type { FhirVersion } from '../fhir-facts.ts';
import { scoredQuestions } from '../instrument.arbitrary.ts';
import { isJsonObject, listOf, printed, type JsonObject } from '../json.ts';
import { questionnaireResponse } from '../questionnaire-response.ts';
import { responseNames } from '../response-names.ts';

/*
 * The expressions of an export are computed by the FHIRPath engine of the U.S. National Library of Medicine (fhirpath.js), which knows nothing of this platform, and
 * must give what the platform itself computes.
 */

const BASE = 'https://moodspace.example/fhir';
const MODELS: Readonly<Record<FhirVersion, Model>> = { R4: r4, R5: r5 };

const answered = scoredQuestions.chain((asked) =>
  fc
    .tuple(...asked.items.map(() => fc.option(fc.nat(), { freq: 4, nil: undefined })))
    .map((drawn): { readonly asked: ScoredQuestions; readonly answers: Answers } => {
      const all = Object.fromEntries(
        asked.items.flatMap(({ key, scale }, index) => {
          const points = asked.scales.find((one) => one.key === scale)!.points;
          const place = drawn[index];
          return place === undefined ? [] : [[key, points[place % points.length]!.code]];
        }),
      );
      // A form shows only what its conditions allow, and keeps only the answers to that.
      const shown = new Set(shownItems(asked, all).map(({ key }) => key));
      return { asked, answers: Object.fromEntries(Object.entries(all).filter(([key]) => shown.has(key))) };
    }),
);

/** The score items of a questionnaire with their expressions, in their order. */
const scoreItems = (
  questionnaire: JsonObject,
): readonly { readonly linkId: string; readonly expression: string; readonly type: string }[] =>
  listOf(questionnaire['item']).flatMap((item) => {
    if (!isJsonObject(item)) return [];
    const extension = listOf(item['extension']).find(
      (one) => isJsonObject(one) && one['url'] === CALCULATED_EXPRESSION,
    );
    if (!isJsonObject(extension) || !isJsonObject(extension['valueExpression'])) return [];
    return [
      {
        linkId: printed(item['linkId']),
        type: printed(item['type']),
        expression: printed(extension['valueExpression']['expression']),
      },
    ];
  });

/** What the engine makes of each expression, each score seeing those before it. */
function computedElsewhere(whole: Instrument, answers: Answers, fhirVersion: FhirVersion): Record<string, unknown> {
  const bundle = exportInstrument({ en: whole }, { fhirVersion, canonicalBase: BASE });
  const questionnaire = (listOf(bundle['entry'])[0] as JsonObject)['resource'] as JsonObject;
  const names = responseNames(whole, BASE);
  const response = questionnaireResponse({
    names,
    items: whole.items,
    answers,
    scores: {},
    language: 'en',
    authored: '2026-01-05T09:00:00Z',
  });
  const items = [...response.item] as unknown[];
  const results: Record<string, unknown> = {};
  for (const { linkId, expression, type } of scoreItems(questionnaire)) {
    const resource = { ...response, item: items };
    const [value] = evaluate(resource, expression, { resource, questionnaire }, MODELS[fhirVersion]) as unknown[];
    results[linkId] = value;
    if (value !== undefined)
      items.push({ linkId, answer: [type === 'string' ? { valueString: value } : { valueDecimal: value }] });
  }
  return results;
}

describe.each(['R4', 'R5'] as const)('an exported expression (%s)', (fhirVersion) => {
  it('gives the same number, category or absence as the platform, whatever is asked and answered', () => {
    fc.assert(
      fc.property(answered, ({ asked, answers }) => {
        const whole = instrument(structure(asked));
        const elsewhere = computedElsewhere(whole, answers, fhirVersion);
        const names = responseNames(whole, BASE);
        for (const [key, result] of Object.entries(scoreAnswers(asked, answers))) {
          const other = elsewhere[names.scoreLinkIds[key]!];
          if (result.kind === 'number') {
            expect(typeof other, `${key} is no number`).toBe('number');
            expect(
              Math.abs((other as number) - result.value),
              `${key}: ${String(other)} is not ${result.value}`,
            ).toBeLessThan(1e-6);
          } else expect(other, key).toBe(result.kind === 'category' ? result.category : undefined);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
