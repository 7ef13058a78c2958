import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instrument } from '../content/instrument.ts';
import { LOCALE_CODES, type Locale } from '../locales.ts';
import { exportInstrument } from './export-instrument.ts';
import {
  CALCULATED_EXPRESSION,
  ENABLE_WHEN_EXPRESSION,
  ITEM_WEIGHT,
  ORDINAL_VALUE,
  TRANSLATION,
  VARIABLE,
} from './extension-urls.ts';
import type { FhirVersion } from './fhir-facts.ts';
import { importQuestionnaires, type ImportResult } from './import-questionnaires.ts';
import { fieldPath, type Json, type JsonObject } from './json.ts';
import type { RestFields } from './part-extension.ts';
import { readUnfinishedInstrument } from './unfinished-instrument.ts';

/* All questionnaires here are made up: nobody ever asked them. */

type Part = Record<string, unknown>;

const translation = (language: string, content: string): Part => ({
  extension: [
    {
      url: TRANSLATION,
      extension: [
        { url: 'lang', valueCode: language },
        { url: 'content', valueString: content },
      ],
    },
  ],
});

/** An answer with a weight; `null` for none. */
const option = (code: string, weight: number | null, more: Part = {}): Part => ({
  valueCoding: { system: 'https://example.org/answers', code, display: `Label ${code}` },
  ...(weight === null ? {} : { extension: [{ url: ORDINAL_VALUE, valueDecimal: weight }] }),
  ...more,
});
const options = (...weights: readonly (number | null)[]): Part[] =>
  weights.map((weight, index) => option(`c${index}`, weight));

const question = (linkId: string, more: Part = {}): Part => ({
  linkId,
  text: `Text of ${linkId}`,
  type: 'choice',
  answerOption: options(0, 1, 2),
  ...more,
});

const score = (linkId: string, expression: string, more: Part = {}): Part => ({
  linkId,
  text: `Score ${linkId}`,
  type: 'decimal',
  readOnly: true,
  extension: [{ url: CALCULATED_EXPRESSION, valueExpression: { language: 'text/fhirpath', expression } }],
  ...more,
});

const questionnaire = (item: readonly Part[], more: Part = {}): Part => ({
  resourceType: 'Questionnaire',
  url: 'https://example.org/Questionnaire/garden',
  name: 'GardenWeek',
  title: 'A week in the garden',
  language: 'en',
  status: 'active',
  item,
  ...more,
});

const run = (resource: unknown): ImportResult => importQuestionnaires(JSON.stringify(resource));
const fields = ({ imported }: ImportResult, locale: Locale = 'en'): RestFields => imported[0]!.locales[locale]!;
const list = (draft: RestFields, name: string): Part[] => draft[name] as Part[];
const part = (draft: RestFields, name: string, key: string): Part | undefined =>
  list(draft, name).find((one) => one['key'] === key);
const linesAt = ({ report }: ImportResult, path: string) => report.lines.filter((line) => line.path === path);
const refusals = ({ report }: ImportResult): readonly string[] =>
  report.lines.flatMap(({ outcome, message }) => (outcome === 'refused' ? [message] : []));

const FIRST = "%resource.item.where(linkId='a').answer.value";

describe('The answers of an item', () => {
  it('are taken with their codes, words and weights', () => {
    const draft = fields(run(questionnaire([question('a')])));
    expect(list(draft, 'scales')).toEqual([
      {
        key: 'answers',
        points: [
          { code: 'c0', value: 0 },
          { code: 'c1', value: 1 },
          { code: 'c2', value: 2 },
        ],
      },
    ]);
    expect(list(draft, 'scaleWords')).toEqual([{ scale: 'answers', labels: 'Label c0\nLabel c1\nLabel c2' }]);
  });
  it('may weigh by itemWeight in R4, and by a weight at the coding', () => {
    const atCoding = {
      valueCoding: { code: 'c1', display: 'One', extension: [{ url: ITEM_WEIGHT, valueDecimal: 4 }] },
    };
    const draft = fields(
      run(
        questionnaire([
          question('a', {
            answerOption: [option('c0', null, { extension: [{ url: ITEM_WEIGHT, valueDecimal: 2 }] }), atCoding],
          }),
        ]),
      ),
    );
    expect(list(draft, 'scales')[0]!['points']).toEqual([
      { code: 'c0', value: 2 },
      { code: 'c1', value: 4 },
    ]);
  });
  it('may weigh unequally, such as 0, 2 and 4', () => {
    const draft = fields(
      run(questionnaire([question('a', { answerOption: options(0, 2, 4) }), score('sum', `${FIRST}.ordinal() + 0`)])),
    );
    expect(list(draft, 'scales')[0]!['points']).toEqual([
      { code: 'c0', value: 0 },
      { code: 'c1', value: 2 },
      { code: 'c2', value: 4 },
    ]);
  });
  it('that are whole numbers weigh what they say', () => {
    const draft = fields(
      run(
        questionnaire([
          question('a', {
            type: 'integer',
            answerOption: [{ valueInteger: 0 }, { valueInteger: 5 }, { valueInteger: -1 }],
          }),
        ]),
      ),
    );
    expect(list(draft, 'scales')[0]!['points']).toEqual([
      { code: '0', value: 0 },
      { code: '5', value: 5 },
      { code: 'minus-1', value: -1 },
    ]);
  });
  it('that are texts need weights, as codings do', () => {
    const draft = fields(
      run(
        questionnaire([
          question('a', {
            type: 'string',
            answerOption: [
              { valueString: 'Not really' },
              { valueString: 'Yes', extension: [{ url: ORDINAL_VALUE, valueDecimal: 1 }] },
            ],
          }),
        ]),
      ),
    );
    expect(list(draft, 'scales')[0]!['points']).toEqual([
      { code: 'Not-really', value: null },
      { code: 'Yes', value: 1 },
    ]);
  });
  it('without weights get none: the order of answers is no weight', () => {
    const result = run(questionnaire([question('a', { answerOption: options(null, null) })]));
    expect(list(fields(result), 'scales')[0]!['points']).toEqual([
      { code: 'c0', value: null },
      { code: 'c1', value: null },
    ]);
    expect(result.report.openTasks.map(({ field }) => field)).toContain('scales.0.points.0.value');
  });
  it('whose two weights contradict each other get none', () => {
    const twice = {
      extension: [
        { url: ORDINAL_VALUE, valueDecimal: 1 },
        { url: ITEM_WEIGHT, valueDecimal: 2 },
      ],
    };
    const result = run(questionnaire([question('a', { answerOption: [option('c0', 0), option('c1', null, twice)] })]));
    expect((list(fields(result), 'scales')[0]!['points'] as Part[])[1]).toEqual({ code: 'c1', value: null });
    expect(refusals(result).join()).toContain('contradict each other');
  });
  it('of a kind that cannot be listed refuse the item', () => {
    const result = run(questionnaire([question('a'), question('b', { answerOption: [{ valueDate: '2026-01-01' }] })]));
    expect(list(fields(result), 'items').map(({ key }) => key)).toEqual(['a']);
    expect(linesAt(result, 'Questionnaire.item[1]')[0]).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('valueDate') as string,
    });
  });
  it('of a refused item come back whole, and no line calls them taken', () => {
    const item = question('b', { answerOption: [option('c0', 0), { valueDate: '2026-01-01' }], item: [question('c')] });
    const result = run(questionnaire([question('a'), item]));
    expect(
      result.report.lines.filter(
        ({ path, outcome }) => path.startsWith('Questionnaire.item[1].answerOption') && outcome === 'taken',
      ),
    ).toEqual([]);
    expect(JSON.stringify(exported(result, 'R4'))).toContain(
      '"valueCoding":{"system":"https://example.org/answers","code":"c0","display":"Label c0"}',
    );
  });
  it('make a scale of their own for an item with another code at one point', () => {
    const other = [option('c0', 0), option('c1-other', 1), option('c2', 2)];
    const draft = fields(run(questionnaire([question('a'), question('b', { answerOption: other }), question('c')])));
    expect(list(draft, 'items').map(({ scale }) => scale)).toEqual(['answers', 'answers-2', 'answers']);
  });
});

describe('A value set', () => {
  const set = (more: Part = {}): Part => ({
    resourceType: 'ValueSet',
    id: 'how-often',
    url: 'https://example.org/ValueSet/how-often',
    compose: {
      include: [
        {
          system: 'https://example.org/often',
          concept: [
            { code: 'n', display: 'Never', extension: [{ url: ORDINAL_VALUE, valueDecimal: 0 }] },
            {
              code: 'o',
              display: 'Often',
              extension: [{ url: ORDINAL_VALUE, valueDecimal: 3 }],
              designation: [{ language: 'nl', value: 'Vaak' }],
            },
          ],
        },
      ],
    },
    ...more,
  });
  const asking = (answerValueSet: string): Part => ({
    linkId: 'a',
    text: 'How often?',
    type: 'choice',
    answerValueSet,
  });

  it.each(['#how-often', 'https://example.org/ValueSet/how-often', 'https://example.org/ValueSet/how-often|1.0'])(
    'in the questionnaire is found by %s',
    (reference) => {
      const draft = fields(run(questionnaire([asking(reference)], { contained: [set()] })));
      expect(list(draft, 'scales')[0]!['points']).toEqual([
        { code: 'n', value: 0 },
        { code: 'o', value: 3 },
      ]);
    },
  );
  it('may take its codes and weights from a code system beside it', () => {
    const system = {
      resourceType: 'CodeSystem',
      id: 'often',
      url: 'https://example.org/often',
      concept: [{ code: 'n', display: 'Never', property: [{ code: 'itemWeight', valueDecimal: 1 }] }],
    };
    const whole = set({ compose: { include: [{ system: 'https://example.org/often' }] } });
    const draft = fields(run(questionnaire([asking('#how-often')], { contained: [whole, system] })));
    expect(list(draft, 'scales')[0]!['points']).toEqual([{ code: 'n', value: 1 }]);
  });
  it('may stand in the same bundle', () => {
    const draft = fields(
      run({
        resourceType: 'Bundle',
        type: 'collection',
        entry: [{ resource: questionnaire([asking('https://example.org/ValueSet/how-often')]) }, { resource: set() }],
      }),
    );
    expect(list(draft, 'scales')[0]!['points']).toHaveLength(2);
  });
  it('that is not in the file refuses the item', () => {
    const result = run(questionnaire([question('a'), { ...asking('http://elsewhere.example/set'), linkId: 'b' }]));
    expect(linesAt(result, 'Questionnaire.item[1]')[0]).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('is not in the file') as string,
    });
  });
  it('goes out again as it came, as long as nobody changed its answers', () => {
    const result = run(questionnaire([asking('#how-often')], { contained: [set()] }));
    const out = JSON.stringify(exported(result, 'R4'));
    expect(out).toContain('"answerValueSet":"#how-often"');
    expect(out).not.toContain('answerOption');
  });
});

describe('A reversed item', () => {
  it('is seen by weights that fall where those of its siblings rise, and reported', () => {
    const result = run(questionnaire([question('a'), question('b', { answerOption: options(2, 1, 0) })]));
    expect(list(fields(result), 'items').map(({ scale, reversed }) => [scale, reversed])).toEqual([
      ['answers', false],
      ['answers', true],
    ]);
    expect(linesAt(result, 'Questionnaire.item[1].answerOption')[0]!.message).toContain('Check this');
  });
  it('is not seen where all items weigh from high to low', () => {
    const falling = { answerOption: options(2, 1, 0) };
    const draft = fields(run(questionnaire([question('a', falling), question('b', falling)])));
    expect(list(draft, 'items').map(({ reversed }) => reversed)).toEqual([false, false]);
    expect(list(draft, 'scales')[0]!['points']).toEqual([
      { code: 'c0', value: 2 },
      { code: 'c1', value: 1 },
      { code: 'c2', value: 0 },
    ]);
  });
});

describe('A score', () => {
  const two = [question('a'), question('b')];
  const BOTH = "%resource.item.where(linkId='a' or linkId='b').answer.value";
  const rule = (expression: string, more: Part = {}, items: readonly Part[] = two) =>
    part(fields(run(questionnaire([...items, score('s', expression)], more))), 'scores', 's');

  it.each([
    [`${BOTH}.ordinal().sum()`, 'sum', 'refuse'],
    [`${BOTH}.weight().sum()`, 'sum', 'refuse'],
    [`${BOTH}.ordinalValue().aggregate($this + $total, 0)`, 'sum', 'refuse'],
    [`%context.item.where(linkId in ('a' | 'b')).answer.value.ordinal().sum()`, 'sum', 'refuse'],
    [`%resource.item.answer.value.ordinal().sum()`, 'sum', 'refuse'],
    [`%resource.repeat(item | answer.item).answer.value.ordinal().sum()`, 'sum', 'refuse'],
    [
      `QuestionnaireResponse.item.where(linkId='a').answer.value.ordinal() + QuestionnaireResponse.item.where(linkId='b').answer.value.ordinal()`,
      'sum',
      'refuse',
    ],
    [`iif(${BOTH}.count() = 2, ${BOTH}.weight().sum(), {})`, 'sum', 'refuse'],
    [`iif(${BOTH}.count() >= 1, ${BOTH}.weight().sum() * 2 / ${BOTH}.count(), {})`, 'sum', 'prorate'],
    [`${BOTH}.weight().avg()`, 'mean', 'prorate'],
    [`${BOTH}.weight().sum() / 2`, 'mean', 'refuse'],
    [`iif(${BOTH}.count() >= 2, ${BOTH}.weight().sum() / ${BOTH}.count(), {})`, 'mean', 'refuse'],
    [
      `%resource.descendants().where(linkId.startsWith('a') or linkId = 'b').answer.value.weight().sum()`,
      'sum',
      'refuse',
    ],
  ])('is recognised in %s', (expression, operation, missing) => {
    const found = rule(expression);
    expect(found?.['operation']).toBe(operation);
    expect(found?.['missing']).toBe(missing);
    if (found) expect(found['items']).toBe('a\nb');
  });
  it('may use helpers, and weights that it looks up in the questionnaire', () => {
    const helper = (name: string, linkId: string): Part => ({
      url: VARIABLE,
      valueExpression: {
        name,
        language: 'text/fhirpath',
        expression: `%questionnaire.item.where(linkId = '${linkId}').answerOption.where(valueCoding.code=%resource.item.where(linkId = '${linkId}').answer.valueCoding.code).extension.where(url='${ORDINAL_VALUE}').valueDecimal`,
      },
    });
    const any: Part = {
      url: VARIABLE,
      valueExpression: { name: 'any', language: 'text/fhirpath', expression: '%x.exists() or %y.exists()' },
    };
    const result = run(
      questionnaire([...two, score('s', 'iif(%any, iif(%x.exists(), %x, 0) + iif(%y.exists(), %y, 0), {})')], {
        extension: [helper('x', 'a'), helper('y', 'b'), any],
      }),
    );
    expect(part(fields(result), 'scores', 's')).toMatchObject({ operation: 'sum', items: 'a\nb', missing: 'refuse' });
    expect(linesAt(result, 'Questionnaire.item[2].extension[0]')[0]!.message).toContain(
      'takes a missing answer for zero',
    );
  });
  it('may give the weights itself, answer by answer', () => {
    const chain = (linkId: string) =>
      `iif(%resource.item.where(linkId='${linkId}').answer.value.code = 'c0', 0, iif(%resource.item.where(linkId='${linkId}').answer.value.code = 'c1', 5, {}))`;
    const bare = two.map((item) => ({ ...item, answerOption: options(null, null) }));
    const result = run(questionnaire([...bare, score('s', `${chain('a')} + ${chain('b')}`)]));
    expect(list(fields(result), 'scales')[0]!['points']).toEqual([
      { code: 'c0', value: 0 },
      { code: 'c1', value: 5 },
    ]);
    expect(part(fields(result), 'scores', 's')).toMatchObject({ operation: 'sum', items: 'a\nb' });
  });
  it('may be made of other scores: a difference, a multiple, a table', () => {
    const value = (linkId: string) => `%resource.item.where(linkId='${linkId}').answer.value`;
    const draft = fields(
      run(
        questionnaire([
          ...two,
          score('first', `${FIRST}.weight() + 0 * 0`),
          score('x', `${value('a')}.weight().sum()`),
          score('y', `${value('b')}.weight().sum()`),
          score('apart', `${value('x')} - ${value('y')}`),
          score('percent', `${value('x')} * 4`),
          score('t', `iif(${value('x')} = 0, 33.8, iif(${value('x')} = 1, 40, {}))`),
        ]),
      ),
    );
    expect(part(draft, 'scores', 'apart')).toMatchObject({ operation: 'difference', of: 'x\ny' });
    expect(part(draft, 'scores', 'percent')).toMatchObject({ operation: 'linear', of: 'x', factor: 4, offset: 0 });
    expect(part(draft, 'scores', 't')).toMatchObject({ operation: 'lookup', of: 'x', table: '0 = 33.8\n1 = 40' });
    expect(part(draft, 'scores', 'x')).toMatchObject({ role: 'detail' });
  });
  it('gets its parts as scores of their own when they stand within one expression', () => {
    const draft = fields(
      run(
        questionnaire([
          ...two,
          score(
            's',
            "%resource.item.where(linkId='a').answer.value.weight().sum() - %resource.item.where(linkId='b').answer.value.weight().sum()",
          ),
        ]),
      ),
    );
    expect(list(draft, 'scores').map(({ key, operation, role }) => [key, operation, role])).toEqual([
      ['s', 'difference', 'main'],
      ['s-part-1', 'sum', 'internal'],
      ['s-part-2', 'sum', 'internal'],
    ]);
  });
  it('whose items stand in a group is recognised', () => {
    const draft = fields(
      run(
        questionnaire([
          { linkId: 'g', type: 'group', item: two },
          score('s', "%resource.item.where(linkId='g').item.answer.value.ordinal().sum()"),
        ]),
      ),
    );
    expect(part(draft, 'scores', 's')).toMatchObject({ items: 'a\nb' });
  });
  it.each([
    ['that joins equal weights, which a union drops', `(${FIRST}.weight() | ${FIRST}.weight()).sum()`],
    ['with a condition of its own', "iif(%resource.item.where(linkId='b').answer.value.code = 'c1', 1, 0)"],
    ['that is no FHIRPath', 'sum(('],
    ['that counts an item twice', `${FIRST}.weight() + ${FIRST}.weight()`],
    ['with an unknown function', `${FIRST}.weight().sqrt()`],
    ['with an unknown helper', '%nobody + 1'],
  ])('%s is refused and kept', (_name, expression) => {
    const result = run(questionnaire([...two, score('s', expression)]));
    expect(list(fields(result), 'scores')).toEqual([]);
    expect(linesAt(result, 'Questionnaire.item[2]')[0]).toMatchObject({ outcome: 'refused' });
    expect(JSON.stringify(exported(result, 'R4'))).toContain(JSON.stringify(expression).slice(1, -1));
  });
  it('in CQL is refused by that name', () => {
    const cql = {
      extension: [{ url: CALCULATED_EXPRESSION, valueExpression: { language: 'text/cql', expression: 'Sum(X)' } }],
    };
    expect(linesAt(run(questionnaire([...two, score('s', '', cql)])), 'Questionnaire.item[2]')[0]!.message).toContain(
      'CQL',
    );
  });
  it('without an expression is refused', () => {
    expect(
      linesAt(
        run(questionnaire([...two, { linkId: 's', type: 'decimal', readOnly: true }])),
        'Questionnaire.item[2]',
      )[0],
    ).toMatchObject({ outcome: 'refused' });
  });
  it('over answers without weights is refused: it is never guessed by the order of the answers', () => {
    const bare = [question('a', { answerOption: options(null, null) })];
    const result = run(questionnaire([...bare, score('s', `${FIRST}.ordinal().sum()`)]));
    expect(list(fields(result), 'scores')).toEqual([]);
    expect(linesAt(result, 'Questionnaire.item[1]')[0]!.message).toContain('the order of answers is no weight');
  });
  it('of a refused score is refused too, and scores in a circle are', () => {
    const value = (linkId: string) => `%resource.item.where(linkId='${linkId}').answer.value`;
    const result = run(questionnaire([...two, score('x', `${value('y')} * 2`), score('y', `${value('x')} * 2`)]));
    expect(list(fields(result), 'scores')).toEqual([]);
    expect(refusals(result).join()).toContain('circle');
  });
});

describe('A condition', () => {
  const when = (...lines: readonly Part[]): Part => ({
    enableWhen: lines,
    ...(lines.length > 1 ? { enableBehavior: 'any' } : {}),
  });
  const is = (linkId: string, code: string, operator = '='): Part => ({
    question: linkId,
    operator,
    answerCoding: { system: 'https://example.org/answers', code },
  });
  const showIf = (item: Part, first: Part = question('a')) =>
    part(fields(run(questionnaire([first, item]))), 'items', 'b')!['showIf'];

  it('on an earlier answer is taken, in each of its forms', () => {
    expect(showIf(question('b', when(is('a', 'c1'), is('a', 'c2', '!='))))).toEqual({
      mode: 'any',
      conditions: [
        { item: 'a', comparison: 'is', answer: 'c1' },
        { item: 'a', comparison: 'is_not', answer: 'c2' },
      ],
    });
    expect(showIf(question('b', when({ question: 'a', operator: 'exists', answerBoolean: true })))).toMatchObject({
      conditions: [{ comparison: 'answered' }],
    });
    expect(
      showIf(
        question('b', when({ question: 'a', operator: '>', answerInteger: 1 })),
        question('a', { answerOption: [{ valueInteger: 1 }, { valueInteger: 3 }] }),
      ),
    ).toMatchObject({ conditions: [{ comparison: 'at_least', answer: '3' }] });
  });
  it('of a group holds for the items in it', () => {
    const draft = fields(
      run(
        questionnaire([
          question('a'),
          { linkId: 'g', type: 'group', ...when(is('a', 'c1')), item: [question('b', when(is('a', 'c2')))] },
        ]),
      ),
    );
    expect(part(draft, 'items', 'b')!['showIf']).toEqual({
      mode: 'all',
      conditions: [
        { item: 'a', comparison: 'is', answer: 'c1' },
        { item: 'a', comparison: 'is', answer: 'c2' },
      ],
    });
  });
  it('on an unknown code, on an unknown question, or without enableBehavior is left out and said', () => {
    for (const wrong of [
      when(is('a', 'unknown')),
      when(is('nobody', 'c1')),
      { enableWhen: [is('a', 'c1'), is('a', 'c2')] },
    ]) {
      const result = run(questionnaire([question('a'), question('b', wrong)]));
      expect(part(fields(result), 'items', 'b')!['showIf']).toBeNull();
      expect(linesAt(result, 'Questionnaire.item[1].enableWhen')[0]).toMatchObject({
        outcome: 'refused',
        message: expect.stringContaining('always shown') as string,
      });
    }
  });
  it('as an expression is kept and warned about', () => {
    const result = run(
      questionnaire([
        question('a'),
        question('b', {
          extension: [
            { url: ENABLE_WHEN_EXPRESSION, valueExpression: { language: 'text/fhirpath', expression: 'true' } },
          ],
        }),
      ]),
    );
    expect(linesAt(result, 'Questionnaire.item[1].extension[0]')[0]).toMatchObject({ outcome: 'refused' });
  });
  it('on a later question, and conditions in a circle, refuse the questionnaire', () => {
    expect(refusals(run(questionnaire([question('a', when(is('b', 'c1'))), question('b')]))).join()).toContain(
      'comes later',
    );
    const circle = run(
      questionnaire([
        question('a', when(is('c', 'c1'))),
        question('b', when(is('a', 'c1'))),
        question('c', when(is('b', 'c1'))),
      ]),
    );
    expect(refusals(circle).join()).toContain('circle');
    expect(circle.imported).toEqual([]);
  });
  it('in a chain of two thousand items is read, and more items than that are refused', () => {
    const chain = Array.from({ length: 2000 }, (_, index) =>
      question(`q${index}`, index === 0 ? {} : when(is(`q${index - 1}`, 'c1'))),
    );
    expect(list(fields(run(questionnaire(chain))), 'items')).toHaveLength(2000);
    expect(refusals(run(questionnaire([...chain, question('one more')]))).join()).toContain('at most 2000');
  });
  it('of a text under answers to one item makes these answers risk answers, and says to check that', () => {
    const text = {
      linkId: 'help',
      type: 'display',
      text: 'Somebody is there for you.',
      ...when(is('a', 'c1'), is('a', 'c2')),
    };
    const result = run(questionnaire([question('a'), text]));
    expect(part(fields(result), 'items', 'a')!['riskAnswers']).toBe('c1\nc2');
    expect(linesAt(result, 'Questionnaire.item[1]')[0]!.message).toContain('Check this');
  });
});

describe('The words', () => {
  it('are taken in each language of the platform, and others are kept', () => {
    const item = question('a', {
      _text: {
        extension: [
          ...(translation('nl-BE', 'Tekst van a')['extension'] as Part[]),
          ...(translation('fr', 'Texte')['extension'] as Part[]),
        ],
      },
    });
    const result = run(questionnaire([item], { _title: translation('nl', 'Een week in de tuin') }));
    expect(list(fields(result, 'nl'), 'itemWords')).toEqual([{ item: 'a', text: 'Tekst van a', help: null }]);
    expect(fields(result, 'nl')['title']).toBe('Een week in de tuin');
    expect(fields(result, 'nl')['slug']).toBe('een-week-in-de-tuin');
    expect(linesAt(result, 'Questionnaire.item[0]._text.extension[1]')[0]).toMatchObject({
      outcome: 'kept',
      message: expect.stringContaining('"fr"') as string,
    });
    expect(JSON.stringify(exported(result, 'R4'))).toContain('Texte');
  });
  it('of a language that the platform does not speak are kept as they are', () => {
    const result = run(questionnaire([question('a')], { language: 'de' }));
    expect(list(fields(result), 'itemWords')).toEqual([]);
    expect(JSON.stringify(exported(result, 'R4'))).toContain('Text of a');
    expect(linesAt(result, 'Questionnaire.language')[0]!.message).toContain('"de"');
  });
  it('before the first item become the instruction, and help becomes help', () => {
    const help = {
      linkId: 'a-help',
      type: 'display',
      text: 'Think of today.',
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
          valueCodeableConcept: { coding: [{ code: 'help' }] },
        },
      ],
    };
    const draft = fields(
      run(questionnaire([{ linkId: 'intro', type: 'display', text: 'Look back.' }, question('a', { item: [help] })])),
    );
    expect(draft['instruction']).toBe('Look back.');
    expect(list(draft, 'itemWords')[0]).toMatchObject({ help: 'Think of today.' });
  });
  it('that are too long for their field are cut, reported, and come back whole', () => {
    const long = `${'Water the roses. '.repeat(40)}Done.`;
    const item = question('a', { text: long, _text: { extension: translation('nl', `${long} Klaar.`)['extension'] } });
    const result = run(questionnaire([item], { title: long }));
    expect(String(fields(result)['title'])).toHaveLength(80);
    expect(linesAt(result, 'Questionnaire.item[0].text')[0]!.message).toContain('only 500 fit here');
    const out = JSON.stringify(exported(result, 'R4'));
    expect(out.split(long)).toHaveLength(4);
    expect(out).not.toMatch(/"(?:text|title)":"[^"]*…"/);
  });
  it('about copyright become a notice, and somebody must ask first', () => {
    const draft = fields(run(questionnaire([question('a')], { copyright: 'The gardeners. All rights reserved.' })));
    expect(draft['licence']).toMatchObject({ texts: 'ask_first', notice: 'The gardeners. All rights reserved.' });
  });
});

describe('What is still to do', () => {
  it('is what the rules of publishing say, also while fields are missing', () => {
    const { openTasks } = run(questionnaire([question('a'), score('s', `${FIRST}.weight().sum()`)])).report;
    const fieldsToDo = openTasks.map(({ field }) => field);
    expect(fieldsToDo).toContain('scores.0.direction');
    expect(fieldsToDo).toContain('licence.texts');
    expect(fieldsToDo).toContain('intendedUse');
  });
  it('is said once for what is the same in every language', () => {
    const { openTasks } = run(questionnaire([question('a')], { _title: translation('nl', 'Tuin') })).report;
    expect(openTasks.filter(({ field }) => field === 'instrumentKind')).toHaveLength(1);
    expect(openTasks.filter(({ field }) => field === 'limits')).toHaveLength(2);
  });
});

describe('Bands', () => {
  const SUM = score('s', `${FIRST}.weight().sum()`, { code: [{ system: 'https://example.org/scores', code: 's' }] });
  const definition = (field: string, intervals: readonly Part[], code = 's'): Part => ({
    resourceType: 'ObservationDefinition',
    code: { coding: [{ system: 'https://example.org/scores', code }] },
    [field]: intervals,
  });
  const bundle = (...definitions: readonly Part[]) => ({
    resourceType: 'Bundle',
    type: 'collection',
    entry: [questionnaire([question('a'), SUM, score('t', `${FIRST}.weight().sum() * 2`)]), ...definitions].map(
      (resource) => ({ resource }),
    ),
  });
  const range = (low: number, high: number): Part => ({ range: { low: { value: low }, high: { value: high } } });

  it.each(['qualifiedInterval', 'qualifiedValue'])('are taken of %s, named by condition or by context', (field) => {
    const result = run(
      bundle(
        definition(field, [
          { ...range(0, 1), condition: 'Dry' },
          { ...range(2, 2), context: { text: 'Wet' } },
        ]),
      ),
    );
    const draft = fields(result);
    expect(
      list(draft, 'bands').map(({ score: of, lowest, highest, careLevel }) => [of, lowest, highest, careLevel]),
    ).toEqual([
      ['s', 0, 1, null],
      ['s', 2, 2, null],
    ]);
    expect(list(draft, 'bandWords').map(({ label }) => label)).toEqual(['Dry', 'Wet']);
  });
  it('for one gender or age are refused and kept', () => {
    const result = run(
      bundle(definition('qualifiedInterval', [{ ...range(0, 1), gender: 'female', condition: 'Dry' }])),
    );
    expect(list(fields(result), 'bands')).toEqual([]);
    expect(refusals(result).join()).toContain('gender or age');
    expect(JSON.stringify(exported(result, 'R4'))).toContain('"gender":"female"');
  });
  it('and the questionnaire stand in the same entries as before', () => {
    const item = questionnaire([question('a'), SUM]);
    const request = { method: 'PUT', url: 'Questionnaire/garden' };
    const entries = [
      { fullUrl: 'urn:uuid:1', resource: item, request },
      {
        fullUrl: 'urn:uuid:2',
        resource: definition('qualifiedInterval', [range(0, 1)]),
        request: { method: 'POST', url: 'ObservationDefinition' },
      },
    ];
    const out = exported(run({ resourceType: 'Bundle', type: 'transaction', entry: entries }), 'R4');
    expect(out['type']).toBe('transaction');
    expect((out['entry'] as Part[]).map((entry) => [entry['fullUrl'], entry['request']])).toEqual(
      entries.map((entry) => [entry.fullUrl, entry.request]),
    );
  });
  it('of a definition that names no score are refused, and kept', () => {
    const result = run(bundle(definition('qualifiedInterval', [range(0, 1)], 'unknown')));
    expect(linesAt(result, 'Bundle.entry[1].resource')[0]).toMatchObject({ outcome: 'refused' });
    expect(JSON.stringify(exported(result, 'R4'))).toContain('unknown');
  });
});

describe('A file that cannot be used', () => {
  const message = (text: string): string => importQuestionnaires(text).report.lines[0]!.message;

  it('that is no JSON is refused with the line, the column and a hint', () => {
    expect(message('{\n  "resourceType": "Questionnaire"\n  "item": []\n}')).toBe(
      'The file is not JSON: line 3, column 3: a comma is missing before "; write it at the end of what stands before.',
    );
    expect(message('{"a": 1,}')).toContain('a comma stands before "}"');
    expect(message('{"a": tru}')).toContain('cannot begin a value');
    expect(message('{"a": [1, 2')).toContain('ends in the middle');
    expect(message("{'a': 1}")).toContain('double quotes');
    expect(message('')).toContain('empty');
  });
  it('of another kind is refused by its name', () => {
    expect(message('{"resourceType": "Patient"}')).toContain('"Patient"');
    expect(message('[]')).toContain('no FHIR resource');
    expect(message('{}')).toContain('no "resourceType"');
    expect(message('{"resourceType": "Bundle"}')).toContain('no Questionnaire');
  });
  it('that is too large or too deep is refused before it is read further', () => {
    expect(message(' '.repeat(10_000_001))).toContain('at most 10 million');
    expect(message('['.repeat(1_000_000))).toContain('more than 100 deep');
  });
  it('without items, without linkIds, or with one that stands twice is refused', () => {
    expect(refusals(run(questionnaire([]))).join()).toContain('no items');
    expect(refusals(run(questionnaire([{ type: 'choice' }]))).join()).toContain('no linkId');
    expect(refusals(run(questionnaire([question('a'), question('a')]))).join()).toContain(
      '"a" stands at Questionnaire.item[0] already',
    );
  });
  it('cannot reach into the platform by the names of its fields', () => {
    const text = JSON.stringify(questionnaire([question('a')])).replace(
      '"status"',
      '"__proto__":{"isAdmin":true},"constructor":{},"status"',
    );
    const result = importQuestionnaires(text);
    expect(({} as Part)['isAdmin']).toBeUndefined();
    expect(refusals(result).join()).toContain('"__proto__"');
    expect(result.imported).toHaveLength(1);
  });
  it('in which a field stands twice loses none of both in silence', () => {
    const text = JSON.stringify(questionnaire([question('a')])).replace('"status"', '"title":"Another","status"');
    expect(refusals(importQuestionnaires(text)).join()).toContain('stands here twice');
  });
  it('with keys that would be the same gives each item its own', () => {
    const draft = fields(run(questionnaire([question('A 1'), question('a/1'), question('é')])));
    expect(list(draft, 'items').map(({ key }) => key)).toEqual(['a-1', 'a-1-2', 'e']);
  });
});

/* Whatever is read. */

/** The first draft as a bundle again. */
function exported(result: ImportResult, fhirVersion: FhirVersion): JsonObject {
  const versions: Partial<Record<Locale, Instrument>> = {};
  for (const locale of LOCALE_CODES) {
    const draft = result.imported[0]?.locales[locale];
    if (draft) versions[locale] = readUnfinishedInstrument({ ...draft, locale });
  }
  return exportInstrument(versions, { fhirVersion, canonicalBase: 'https://moodspace.example/fhir' });
}

/** Paths of all plain values. */
const leavesOf = (value: Json, path: string): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Array.isArray(value)
      ? (value as readonly Json[]).flatMap((item, index) => leavesOf(item, `${path}[${index}]`))
      : Object.entries(value).flatMap(([name, member]) => leavesOf(member, fieldPath(path, name)))
    : [path];

const RICH = questionnaire(
  [
    {
      linkId: 'intro',
      type: 'display',
      text: 'Look back.',
      extension: [{ url: 'https://example.org/style', valueCode: 'calm' }],
    },
    {
      linkId: 'g',
      type: 'group',
      text: 'The beds',
      prefix: 'I',
      item: [
        question('a', { prefix: '1.', code: [{ code: 'x' }], required: true }),
        question('b', {
          answerOption: options(2, 1, 0),
          enableWhen: [{ question: 'a', operator: '=', answerCoding: { code: 'c1' } }],
        }),
      ],
    },
    { linkId: 'open', type: 'text', text: 'Anything else?', maxLength: 200 },
    score('s', "%resource.item.where(linkId='g').item.answer.value.ordinal().sum()", {
      code: [{ system: 'https://example.org/scores', code: 's' }],
    }),
    score('cql', '', {
      extension: [{ url: CALCULATED_EXPRESSION, valueExpression: { language: 'text/cql', expression: 'X' } }],
    }),
    {
      linkId: 'sign',
      type: 'display',
      text: 'Somebody is there.',
      enableWhen: [{ question: 'a', operator: '=', answerCoding: { code: 'c2' } }],
    },
  ],
  {
    meta: { profile: ['https://example.org/profile'] },
    extension: [{ url: 'https://example.org/unknown', extension: [{ url: 'deep', valueInteger: 7 }] }],
    copyright: 'The gardeners.',
    contact: [{ name: 'The shed' }],
    _title: translation('nl', 'Tuinweek'),
  },
);

describe('Of every file', () => {
  it('each value is covered by a line of the report', () => {
    const result = run(RICH);
    const paths = result.report.lines.map(({ path }) => path);
    for (const leaf of leavesOf(RICH as Json, 'Questionnaire'))
      expect(
        paths.some((path) => leaf === path || leaf.startsWith(`${path}.`) || leaf.startsWith(`${path}[`)),
        leaf,
      ).toBe(true);
  });
  it('each value comes back at the export', () => {
    const values = (value: Json): readonly string[] =>
      typeof value === 'object' && value !== null
        ? Object.values(value).flatMap((member: Json) => values(member))
        : [JSON.stringify(value)];
    const out = values(exported(run(RICH), 'R4'));
    for (const leaf of values(RICH as Json)) expect(out).toContain(leaf);
  });
  it.each(['R4', 'R5'] as const)('import, export (%s) and import give the same instrument', (fhirVersion) => {
    const once = run(RICH);
    const twice = run(exported(once, fhirVersion));
    for (const name of ['key', 'version', 'scales', 'items', 'bands', 'scaleWords', 'itemWords', 'scoreWords', 'title'])
      expect(fields(twice)[name], name).toEqual(fields(once)[name]);
    expect(fields(twice, 'nl')['title']).toBe('Tuinweek');
    expect(exported(run(exported(twice, fhirVersion)), fhirVersion)).toEqual(exported(twice, fhirVersion));
  });
  it('the report says something, and nothing is thrown, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(importQuestionnaires(text).report.lines.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
  it('the report says something, and nothing is thrown on the way there and back, when any of its values is another one', () => {
    const paths = leavesOf(RICH as Json, '');
    fc.assert(
      fc.property(fc.nat(paths.length - 1), fc.jsonValue({ maxDepth: 2 }), fc.boolean(), (which, value, isWhole) => {
        let index = -1;
        const changed = (tree: Json): Json => {
          if (typeof tree !== 'object' || tree === null) {
            index += 1;
            return index === which ? (value as Json) : tree;
          }
          if (Array.isArray(tree)) {
            const items = (tree as readonly Json[]).map(changed);
            return isWhole && index === which ? (value as Json) : items;
          }
          return Object.fromEntries(Object.entries(tree).map(([name, member]) => [name, changed(member)]));
        };
        const result = run(changed(RICH as Json));
        if (result.imported.length > 0) expect(exported(result, 'R5')['resourceType']).toBe('Bundle');
        expect(result.report.lines.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
  it('the report says something, and nothing is thrown, when it ends in the middle', () => {
    const text = JSON.stringify(RICH);
    fc.assert(
      fc.property(fc.nat(text.length - 1), (end) => {
        const result = importQuestionnaires(text.slice(0, end));
        expect(result.imported).toEqual([]);
        expect(result.report.lines[0]!.outcome).toBe('refused');
      }),
      { numRuns: 100 },
    );
  });
});
