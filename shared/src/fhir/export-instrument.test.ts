import { evaluate } from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';
import { describe, expect, it } from 'vitest';
import type { ShowIf } from '../content/instrument/item.ts';
import type { Score } from '../content/instrument/score.ts';
import { structure } from '../scoring/instrument.sample.ts';
import { exportInstrument } from './export-instrument.ts';
import { CALCULATED_EXPRESSION, ORDINAL_VALUE, TRANSLATION } from './extension-urls.ts';
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

describe('An exported condition', () => {
  const answerOption = ['x', 'y'].map((code) => ({ valueCoding: { system: 'https://example.org/s', code } }));
  const words = {
    text: 'Is the lid on?',
    _text: {
      extension: [
        {
          url: TRANSLATION,
          extension: [
            { url: 'lang', valueCode: 'nl' },
            { url: 'content', valueString: 'Zit het deksel erop?' },
          ],
        },
      ],
    },
  };
  const enableWhen = [
    { question: 'a', operator: '=', answerCoding: { system: 'https://example.org/s', code: 'x', display: 'As shown' } },
  ];
  const unknown = [{ question: 'b', operator: '=', answerCoding: { code: 'nobody-has-this' } }];
  const file = {
    resourceType: 'Questionnaire',
    language: 'en',
    title: 'The barrel',
    status: 'active',
    item: [
      { linkId: 'a', type: 'choice', ...words, answerOption },
      { linkId: 'b', type: 'choice', ...words, answerOption, enableWhen, enableBehavior: 'any' },
      { linkId: 'c', type: 'choice', ...words, answerOption, enableWhen: unknown },
    ],
  };
  const draftsOf = (resource: unknown) => importQuestionnaires(JSON.stringify(resource)).imported[0]!.locales;
  const out = (drafts: ReturnType<typeof draftsOf>, showIf?: ShowIf | null) => {
    const versions = Object.fromEntries(
      Object.entries(drafts).map(([locale, fields]) => {
        const read = readUnfinishedInstrument({ locale, ...fields });
        const items = read.items.map((item) => (showIf !== undefined && item.key === 'b' ? { ...item, showIf } : item));
        return [locale, { ...read, items }];
      }),
    );
    return exportInstrument(versions, { fhirVersion: 'R4', canonicalBase: 'https://example.org/fhir' });
  };
  const itemsOf = (bundle: JsonObject): readonly JsonObject[] =>
    listOf(((listOf(bundle['entry'])[0] as JsonObject)['resource'] as JsonObject)['item']).filter(isJsonObject);

  it('that nobody changed is written as in the file, however often it goes round', () => {
    let bundle = out(draftsOf(file));
    for (let round = 0; round < 2; round += 1) {
      const [, b, c] = itemsOf(bundle);
      expect(b).toMatchObject({ enableWhen, enableBehavior: 'any' });
      expect(b?.['_text']).toEqual(words._text);
      expect(c).toMatchObject({ enableWhen: unknown });
      bundle = out(draftsOf(bundle));
    }
  });
  it('that somebody changed is written anew, and one that was taken away is gone', () => {
    const changed: ShowIf = { mode: 'all', conditions: [{ item: 'a', comparison: 'is', answer: 'y' }] };
    expect(itemsOf(out(draftsOf(file), changed))[1]?.['enableWhen']).toEqual([
      { question: 'a', operator: '=', answerCoding: { system: 'https://example.org/s', code: 'y' } },
    ]);
    expect(itemsOf(out(draftsOf(file), null))[1]?.['enableWhen']).toBeUndefined();
  });
});
