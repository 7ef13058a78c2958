import { evaluate } from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';
import { describe, expect, it } from 'vitest';
import { scoreAnswers } from '../../scoring/score-answers.ts';
import { CALCULATED_EXPRESSION, ITEM_WEIGHT, ORDINAL_VALUE, VARIABLE } from '../extension-urls.ts';
import { importQuestionnaires } from '../import-questionnaires.ts';
import { isJsonObject, listOf, printed, type Json, type JsonObject } from '../json.ts';
import { readUnfinishedInstrument } from '../unfinished-instrument.ts';

/*
 * Expressions in the forms that are found in public questionnaires, over made-up items. What is recognised must give what the FHIRPath engine of the U.S. National Library of
 * Medicine makes of the very same expression.
 */

type Part = Readonly<Record<string, unknown>>;

const weighed = (code: string, weight: number, url = ORDINAL_VALUE): Part => ({
  extension: [{ url, valueDecimal: weight }],
  valueCoding: { system: 'https://example.org/answers', code, display: `Label ${code}` },
});
const asked = (linkId: string, answerOption: readonly Part[]): Part => ({
  linkId,
  text: `Text of ${linkId}`,
  type: 'choice',
  answerOption,
});
const often = (linkId: string): Part => asked(linkId, [weighed('never', 0), weighed('often', 1), weighed('daily', 3)]);
const rated = (linkId: string): Part =>
  asked(linkId, [weighed('a', 1, ITEM_WEIGHT), weighed('b', 2, ITEM_WEIGHT), weighed('c', 4, ITEM_WEIGHT)]);
const atCoding = (linkId: string): Part =>
  asked(
    linkId,
    [0, 1, 2].map((weight) => ({
      valueCoding: {
        code: `v${weight}`,
        display: `Value ${weight}`,
        extension: [{ url: ORDINAL_VALUE, valueDecimal: weight }],
      },
    })),
  );
const numbered = (linkId: string): Part =>
  asked(
    linkId,
    ['0', '2', '5'].map((code) => ({ valueCoding: { code, display: `Number ${code}` } })),
  );
const whole = (linkId: string): Part => ({
  ...asked(
    linkId,
    [0, 3, 7].map((valueInteger) => ({ valueInteger })),
  ),
  type: 'integer',
});
const group = (linkId: string, item: readonly Part[], extension: readonly Part[] = []): Part => ({
  linkId,
  type: 'group',
  item,
  extension,
});
const fhirPath = (expression: string, more: Part = {}): Part => ({ language: 'text/fhirpath', expression, ...more });
const helper = (name: string, expression: string): Part => ({
  url: VARIABLE,
  valueExpression: fhirPath(expression, { name }),
});
const result = (linkId: string, expression: string, extension: readonly Part[] = []): Part => ({
  linkId,
  text: `Score ${linkId}`,
  type: 'decimal',
  readOnly: true,
  extension: [...extension, { url: CALCULATED_EXPRESSION, valueExpression: fhirPath(expression) }],
});
const questionnaire = (item: readonly Part[], extension: readonly Part[] = []): JsonObject =>
  JSON.parse(
    JSON.stringify({
      resourceType: 'Questionnaire',
      url: 'https://example.org/Questionnaire/shed',
      language: 'en',
      title: 'The shed',
      status: 'active',
      extension,
      item,
    }),
  ) as JsonObject;

const draftOf = (resource: JsonObject) => {
  const { imported, report } = importQuestionnaires(JSON.stringify(resource));
  return { fields: imported[0]?.locales.en ?? {}, report };
};

/** The messages of what was refused. */
const refusals = (resource: JsonObject): readonly string[] =>
  draftOf(resource).report.lines.flatMap(({ outcome, message }) => (outcome === 'refused' ? [message] : []));

const itemsIn = (items: Json | undefined): readonly JsonObject[] =>
  listOf(items)
    .filter(isJsonObject)
    .flatMap((item) => [item, ...itemsIn(item['item'])]);

const extensionsOf = (element: JsonObject, url: string): readonly JsonObject[] =>
  listOf(element['extension']).filter((one): one is JsonObject => isJsonObject(one) && one['url'] === url);

const textOf = (extension: JsonObject, field: string): string =>
  printed((extension['valueExpression'] as JsonObject)[field]);

/** The name that the import gives an item. */
const keyOf = (item: JsonObject): string => printed(item['linkId']).replaceAll(/[^a-z0-9]+/g, '-');

/** What the platform and the engine compute for each score, when the question at each place gets the answer of that number. */
function bothComputations(resource: JsonObject, chosen: (place: number) => number) {
  const { fields } = draftOf(resource);
  const instrument = readUnfinishedInstrument({ locale: 'en', ...fields });
  const answers: Record<string, string> = {};
  let place = 0;
  const responses = (items: Json | undefined): readonly JsonObject[] =>
    listOf(items)
      .filter(isJsonObject)
      .map((item) => {
        const options = listOf(item['answerOption']).filter(isJsonObject);
        const key = keyOf(item);
        const found = instrument.items.find((one) => one.key === key);
        const scale = instrument.scales.find((one) => one.key === found?.scale);
        const response: Record<string, Json> = { linkId: item['linkId'] ?? null };
        if (options.length > 0) {
          const number = chosen(place) % options.length;
          place += 1;
          answers[key] = scale?.points[number]?.code ?? '';
          const value = Object.entries(options[number] ?? {}).filter(([name]) => name.startsWith('value'));
          response['answer'] = [Object.fromEntries(value)];
        }
        if (item['item'] !== undefined) {
          const within = responses(item['item']);
          const [answer] = listOf(response['answer']);
          if (isJsonObject(answer)) response['answer'] = [{ ...answer, item: within }];
          else response['item'] = within;
        }
        return response;
      });
  const response = { resourceType: 'QuestionnaireResponse', status: 'completed', item: responses(resource['item']) };
  const platform = scoreAnswers(instrument, answers);
  const environment: Record<string, unknown> = { resource: response, questionnaire: resource };
  const compute = (expression: string): unknown[] => evaluate(response, expression, environment, r4) as unknown[];
  return itemsIn(resource['item']).flatMap((item) => {
    const [calculated] = extensionsOf(item, CALCULATED_EXPRESSION);
    if (!calculated) return [];
    for (const variable of [...extensionsOf(resource, VARIABLE), ...extensionsOf(item, VARIABLE)])
      environment[textOf(variable, 'name')] = compute(textOf(variable, 'expression'));
    const [elsewhere] = compute(textOf(calculated, 'expression'));
    return [{ here: platform[keyOf(item)], elsewhere }];
  });
}

const RAW = helper('raw', "%resource.item.where(linkId.matches('^week-q[1-3]$')).answer.value.ordinal().sum()");
const WEEK = [often('week-q1'), often('week-q2'), often('week-q3')];

const RECOGNISED: readonly (readonly [string, JsonObject])[] = [
  [
    'a sum over the linkIds that a pattern describes, kept in a helper of the questionnaire',
    questionnaire([...WEEK, often('other'), result('total', '%raw')], [RAW]),
  ],
  [
    'a table with a value for all that is left',
    questionnaire([...WEEK, result('t', 'iif(%raw = 0, 31.5, iif(%raw = 1, 40, iif(%raw = 2, 44.2, 60)))')], [RAW]),
  ],
  [
    'a table of ranges',
    questionnaire(
      [...WEEK, result('t', 'iif(%raw < 2, 10, iif(%raw >= 2 and %raw <= 4, 20, iif(5 <= %raw, 30)))')],
      [RAW],
    ),
  ],
  [
    'a helper times two, and a scale from 0 to 100',
    questionnaire(
      [
        ...WEEK,
        result('raw-score', '%raw'),
        result('double', '%raw * 2'),
        result('percent', '(%raw / 3 - 1) / 3 * 100'),
      ],
      [RAW],
    ),
  ],
  [
    'a mean of what is answered, rounded before it is multiplied by the number of questions',
    questionnaire([
      ...WEEK,
      result(
        's',
        '((%resource.item.answer.value.ordinal().sum() / %resource.item.answer.value.ordinal().count()) + 0.5).floor() * 3',
      ),
    ]),
  ],
  [
    'a sum of all but one',
    questionnaire([
      often('a'),
      often('b'),
      rated('x'),
      result('s', "%resource.item.where(linkId != 'x').answer.weight().sum()"),
    ]),
  ],
  [
    'a sum within a group, of all but the score in it',
    questionnaire([
      group('g', [
        often('g/1'),
        often('g/2'),
        result('g/s', "%resource.item.item.where(linkId != 'g/s').answer.value.ordinal().sum()"),
      ]),
    ]),
  ],
  [
    'a sum of what stands in groups, and not of what stands in answers',
    questionnaire([
      group('g', [{ ...often('a'), item: [often('below')] }, often('b')]),
      result('s', '%resource.repeat(item).answer.value.ordinal().sum()'),
      result('t', '%resource.item.item.answer.item.answer.value.ordinal().sum()'),
    ]),
  ],
  [
    'patterns, beginnings and endings of linkIds',
    questionnaire([
      group('m', [atCoding('m.pain.1'), atCoding('m.stiff.1'), atCoding('m.stiff.2')]),
      result(
        'all',
        String.raw`%resource.item.descendants().where(linkId.matches('m\\.(pain|stiff)\\.[0-9]+')).answer.valueCoding.extension.where(url='${ORDINAL_VALUE}').valueDecimal.sum()`,
      ),
      result('stiff', "%resource.repeat(item).where(linkId.startsWith('m.stiff')).answer.value.ordinal().sum()"),
      result(
        'first',
        "%resource.repeat(item).where(linkId.endsWith('.1') and linkId.contains('.')).answer.value.ordinal().sum()",
      ),
    ]),
  ],
  [
    'codes that are numbers',
    questionnaire([
      numbered('a'),
      numbered('b'),
      result('s', "iif(%x.exists(), %x, 0) + %resource.item.where(linkId='b').answer.valueCoding.code.toInteger()", [
        helper('x', "%resource.item.where(linkId='a').answer.valueCoding.code.toInteger()"),
      ]),
      result(
        'both',
        "%resource.item.where(linkId in ('a' | 'b')).select(answer.valueCoding.code.toInteger()).aggregate($this + $total, 0)",
      ),
    ]),
  ],
  [
    'what a single answer weighs',
    questionnaire([often('a'), result('s', "%resource.item.where(linkId='a').answer.value.ordinal()")]),
  ],
  [
    'answers that are whole numbers',
    questionnaire([
      whole('a'),
      whole('b'),
      result('s', "%resource.item.where(linkId='a' or linkId='b').answer.valueInteger.sum()"),
    ]),
  ],
];

describe('A score', () => {
  it.each(RECOGNISED)('that is %s gives what the expression gives', (_name, resource) => {
    expect(refusals(resource)).toEqual([]);
    for (let round = 0; round < 27; round += 1) {
      for (const { here, elsewhere } of bothComputations(resource, (place) => Math.floor(round / 3 ** place))) {
        expect(here).toMatchObject({ kind: 'number' });
        expect(here?.kind === 'number' ? here.value : undefined).toBeCloseTo(Number(elsewhere), 9);
      }
    }
  });
  it('that another score is computed of is not computed a second time', () => {
    const { fields } = draftOf(
      questionnaire([...WEEK, result('raw-score', '%raw'), result('double', '%raw * 2')], [RAW]),
    );
    expect(fields['scores']).toMatchObject([
      { key: 'raw-score', operation: 'sum' },
      { key: 'double', operation: 'linear', of: 'raw-score' },
    ]);
  });
  it('in a group may start from the group, which is the context of what stands in it', () => {
    const { fields } = draftOf(
      questionnaire([
        group(
          'g',
          [often('a'), often('b'), result('s', '%inner')],
          [helper('inner', "%context.item.where(linkId='a' or linkId='b').answer.value.weight().sum()")],
        ),
      ]),
    );
    expect(fields['scores']).toMatchObject([{ key: 's', operation: 'sum', items: 'a\nb' }]);
  });
  it('of all answers is recognised by the function of SDC for it', () => {
    const { fields } = draftOf(
      questionnaire([group('g', WEEK), result('s', '%resource.answers().value.ordinal().sum()')]),
    );
    expect(fields['scores']).toMatchObject([{ operation: 'sum', items: 'week-q1\nweek-q2\nweek-q3' }]);
  });
  it('that looks for answers where none are asked is refused as a fault in the file', () => {
    for (const expression of [
      "%resource.item.where(linkId != 's').answer.value.ordinal().sum()",
      "%resource.item.where(type = 'choice').answer.value.ordinal().sum()",
      "%resource.item.where(linkId = 'misspelt').answer.value.ordinal()",
      "%resource.item.where(linkId = 'g').answer.value.ordinal().sum()",
      '%resource.item.answer.item.answer.value.ordinal().sum()',
      'iif(%resource.item.item.answer.count() > 3, %resource.item.item.answer.value.ordinal().sum(), {})',
    ])
      expect(refusals(questionnaire([group('g', WEEK), result('s', expression)])).join()).toContain(
        'looks for answers at a place where this questionnaire asks none',
      );
  });
  it('over questions that are not asked is refused, and never computed of the others alone', () => {
    const many = { ...often('b'), repeats: true };
    const free: Part = { linkId: 'b', type: 'integer' };
    const over = (items: readonly Part[], expression: string) =>
      refusals(questionnaire([...items, result('s', expression)])).join();
    const ALL = '%resource.item.answer';
    expect(over([often('a'), many], `${ALL}.value.ordinal().sum()`)).toContain('not asked here (see');
    expect(
      over(
        [often('a'), many],
        "iif(%resource.item.where(linkId != 's').answer.count() = 2, %resource.item.where(linkId = 'a').answer.value.ordinal(), {})",
      ),
    ).toContain('not asked here (see');
    expect(over([whole('a'), free], "%resource.item.where(linkId != 's').answer.value.sum()")).toContain('not asked');
    // A number that people type in weighs nothing, so it changes nothing about a sum of weights.
    expect(over([often('a'), free], `${ALL}.value.ordinal().sum()`)).not.toContain('not asked here (see');
  });
  it('in words is refused: these are bands', () => {
    expect(
      refusals(
        questionnaire([...WEEK, result('s', "iif(%raw < 3, 'Low', iif(%raw < 6, 'Middle', 'High'))")], [RAW]),
      ).join(),
    ).toContain('write these as bands');
  });
  it('is refused where FHIRPath would compute with codes, or find no weight', () => {
    const over = (items: readonly Part[], expression: string) =>
      refusals(questionnaire([...items, result('s', expression)]));
    expect(over([often('a')], "%resource.item.where(linkId='a').answer.value.sum()")).toHaveLength(1);
    expect(over([whole('a')], "%resource.item.where(linkId='a').answer.value.weight().sum()")).toHaveLength(1);
    expect(over([often('a')], "%resource.item.where(linkId='a').answer.value.code.toInteger()")).toHaveLength(1);
    expect(over([whole('a')], "%resource.item.where(linkId='a').answer.value.code.toInteger()")).toHaveLength(1);
  });
  it('is refused when it is a table over a score whose values are not certain', () => {
    expect(
      refusals(
        questionnaire([...WEEK, result('s', 'iif(%resource.item.answer.value.ordinal().avg() < 1, 1, 2)')]),
      ).join(),
    ).toContain('not certain which values it can have');
  });
});
