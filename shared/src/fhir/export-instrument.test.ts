import { evaluate } from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';
import { describe, expect, it } from 'vitest';
import type { Score } from '../content/instrument/score.ts';
import { structure } from '../scoring/instrument.sample.ts';
import { exportInstrument } from './export-instrument.ts';
import { CALCULATED_EXPRESSION, ORDINAL_VALUE } from './extension-urls.ts';
import { importQuestionnaires } from './import-questionnaires.ts';
import { isJsonObject, listOf, printed, type JsonObject } from './json.ts';
import { readUnfinishedInstrument } from './unfinished-instrument.ts';

/** A made-up questionnaire with answers that are whole numbers, beside one with answers that weigh. */
const imported = importQuestionnaires(
  JSON.stringify({
    resourceType: 'Questionnaire',
    language: 'en',
    title: 'The pond',
    status: 'active',
    item: [
      { linkId: 'frogs', type: 'integer', answerOption: [{ valueInteger: 0 }, { valueInteger: 3 }] },
      {
        linkId: 'ducks',
        type: 'choice',
        answerOption: [0, 3].map((weight) => ({
          extension: [{ url: ORDINAL_VALUE, valueDecimal: weight }],
          valueCoding: { code: `d${weight}`, display: `Ducks ${weight}` },
        })),
      },
    ],
  }),
).imported[0]!;

/** The expression of a score that somebody added after the import. */
function expressionOver(items: readonly string[]): { readonly expression: string; readonly questionnaire: JsonObject } {
  const instrument = readUnfinishedInstrument({ locale: 'en', ...imported.locales.en });
  const [sum] = structure({ ...instrument, scores: [] }).scores;
  const score = { ...sum, key: 'added', operation: 'sum', of: [], items, missing: 'refuse', hidden: 'leave_out' };
  const whole = { ...instrument, scores: [{ rounding: 'none', role: 'main', ...score } as unknown as Score] };
  const bundle = exportInstrument({ en: whole }, { fhirVersion: 'R4', canonicalBase: 'https://example.org/fhir' });
  const questionnaire = (listOf(bundle['entry'])[0] as JsonObject)['resource'] as JsonObject;
  const item = listOf(questionnaire['item'])
    .filter(isJsonObject)
    .find(({ linkId }) => linkId === 'added');
  const extension = listOf(item?.['extension'])
    .filter(isJsonObject)
    .find(({ url }) => url === CALCULATED_EXPRESSION);
  return { expression: printed((extension?.['valueExpression'] as JsonObject)['expression']), questionnaire };
}

describe('An exported score', () => {
  it.each([
    [['frogs'], 3],
    [['ducks'], 3],
    [['frogs', 'ducks'], 6],
  ])('over %j counts whole numbers for what they are, and other answers for what they weigh', (items, expected) => {
    const { expression, questionnaire } = expressionOver(items);
    const resource = {
      resourceType: 'QuestionnaireResponse',
      item: [
        { linkId: 'frogs', answer: [{ valueInteger: 3 }] },
        { linkId: 'ducks', answer: [{ valueCoding: { code: 'd3' } }] },
      ],
    };
    expect(evaluate(resource, expression, { resource, questionnaire }, r4)).toEqual([expected]);
  });
});
