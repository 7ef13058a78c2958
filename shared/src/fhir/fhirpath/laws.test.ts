import fc from 'fast-check';
import { evaluate } from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';
import { describe, expect, it } from 'vitest';
import { scoreAnswers } from '../../scoring/score-answers.ts';
import { CALCULATED_EXPRESSION, ORDINAL_VALUE } from '../extension-urls.ts';
import { importQuestionnaires } from '../import-questionnaires.ts';
import { readUnfinishedInstrument } from '../unfinished-instrument.ts';

interface Option {
  readonly valueCoding?: { readonly code: string; readonly display: string };
  readonly valueInteger?: number;
  readonly extension?: readonly { readonly url: string; readonly valueDecimal: number }[];
}
interface Part {
  readonly linkId: string;
  readonly text?: string;
  readonly type: string;
  readonly answerOption?: readonly Option[];
  readonly item?: readonly Part[];
}

const coded = (linkId: string, weights: readonly number[], item?: readonly Part[]): Part => ({
  linkId,
  type: 'choice',
  text: `Text of ${linkId}`,
  answerOption: weights.map((valueDecimal, index) => ({
    valueCoding: { code: `${linkId}${index}`, display: `Label ${linkId}${index}` },
    extension: [{ url: ORDINAL_VALUE, valueDecimal }],
  })),
  ...(item ? { item } : {}),
});
const group = (linkId: string, item: readonly Part[]): Part => ({ linkId, type: 'group', item });

const ITEMS: readonly Part[] = [
  coded('a', [0, 1, 2]),
  coded('b', [0, 2, 4], [coded('b1', [1, 3])]),
  {
    linkId: 'c',
    type: 'integer',
    text: 'Text of c',
    answerOption: [1, 4, 6].map((valueInteger) => ({ valueInteger })),
  },
  {
    linkId: 'd',
    type: 'choice',
    text: 'Text of d',
    answerOption: ['0', '2', '5'].map((code) => ({ valueCoding: { code, display: `Number ${code}` } })),
  },
  group('g', [coded('f', [0, 1]), coded('h', [3, 2, 1]), group('gg', [coded('k', [0, 5])])]),
];
const QUESTIONS = ['a', 'b', 'b1', 'c', 'd', 'f', 'h', 'k'];

const one = (...texts: readonly string[]) => fc.constantFrom(...texts);
/** Texts one after the other, of which some are drawn. */
const text = (parts: TemplateStringsArray, ...drawn: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...drawn).map((words) => String.raw({ raw: parts }, ...words));

const linkId = one(...QUESTIONS, 'g', 'gg', 'missing');
const condition = fc.oneof(
  text`linkId = '${linkId}'`,
  text`linkId != '${linkId}'`,
  text`linkId in ('${linkId}' | '${linkId}')`,
  text`linkId.startsWith('${one('a', 'b', 'g', '')}')`,
  text`linkId.matches('^[${one('abc', 'a-f', 'fhk', 'd')}]$')`,
  text`linkId = '${linkId}' or linkId = '${linkId}'`,
  text`(linkId = '${linkId}').not()`,
  one('answer.exists()'),
);
const start = one(
  '%resource.item',
  '%resource.repeat(item)',
  '%resource.descendants()',
  '%resource.item.item',
  '%resource.item.descendants()',
  "%resource.item.where(linkId = 'g').item",
  '%resource.item.repeat(item)',
  '%resource.item.answer.item',
);
const items = fc.oneof({ weight: 4, arbitrary: text`${start}.where(${condition})` }, { weight: 1, arbitrary: start });
const sum = text`${items}.answer.value.ordinal().sum()`;
const number = fc.oneof(
  text`${items}${one('.answer.value', '.answer')}${one('.ordinal()', '.weight()')}${one('', '.sum()', '.avg()', '.first()', '.count()', '.aggregate($this + $total, 0)')}`,
  text`${items}.answer.value${one('', '.sum()', '.code.toInteger()', '.code.toInteger().sum()')}`,
  text`${items}.answer.valueInteger${one('', '.sum()')}`,
  text`${items}.select(answer.value.ordinal()).sum()`,
  items.map((path) => `${path}.answer.value.ordinal().sum() / ${path}.answer.value.ordinal().count()`),
  fc
    .tuple(sum, one('2', '3'), one('4', '6'), one('9', '{}'))
    .map(([score, first, second, rest]) => `iif(${score} < ${first}, 1, iif(${score} <= ${second}, 5, ${rest}))`),
);
const combined = (part: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: part },
    text`${part} ${one('+', '-')} ${part}`,
    text`(${part}) ${one('* 2', '* 0.5', '/ 2', '/ 3', '/ 4')}`,
    text`iif(${items}.answer.exists(), ${part}, ${one('0', '{}')})`,
    text`iif(${items}.answer.count() ${one('>=', '=')} ${one('1', '2', '3', '4')}, ${part}, {})`,
    text`(${part}).round()`,
    text`((${part}) + 0.5).floor()`,
  );
const expressions = combined(combined(number));

/** For every question the number of an answer; none for one that is left open. */
type Choices = Readonly<Record<string, number | null>>;
const choices = (isFull: boolean): fc.Arbitrary<Choices> => {
  const which = fc.nat({ max: 5 });
  const choice = isFull ? which : fc.option(which);
  return fc.record(Object.fromEntries(QUESTIONS.map((question) => [question, choice])));
};

/** The items of a response; `note` gets to know which answer was given to which question. */
function answered(
  parts: readonly Part[],
  chosen: Choices,
  note: (linkId: string, index: number) => void,
): readonly object[] {
  return parts.map((part) => {
    const options = part.answerOption;
    if (!options) return { linkId: part.linkId, item: answered(part.item ?? [], chosen, note) };
    const choice = chosen[part.linkId];
    if (typeof choice !== 'number') return { linkId: part.linkId };
    const index = choice % options.length;
    note(part.linkId, index);
    const { valueCoding, valueInteger } = options[index] ?? {};
    return {
      linkId: part.linkId,
      answer: [
        {
          ...(valueCoding ? { valueCoding } : { valueInteger }),
          ...(part.item ? { item: answered(part.item, chosen, note) } : {}),
        },
      ],
    };
  });
}

describe('A score that is recognised in an expression', () => {
  it('is what FHIRPath computes, for any expression and any answers', () => {
    let recognised = 0;
    fc.assert(
      fc.property(
        expressions,
        fc.array(choices(true), { minLength: 3, maxLength: 3 }),
        choices(false),
        (expression, full, partial) => {
          const questionnaire = {
            resourceType: 'Questionnaire',
            language: 'en',
            title: 'The shed',
            status: 'active',
            item: [
              ...ITEMS,
              {
                linkId: 'S',
                type: 'decimal',
                readOnly: true,
                text: 'Score',
                extension: [{ url: CALCULATED_EXPRESSION, valueExpression: { language: 'text/fhirpath', expression } }],
              },
            ],
          };
          const fields = importQuestionnaires(JSON.stringify(questionnaire)).imported[0]?.locales.en;
          const instrument = readUnfinishedInstrument({ locale: 'en', ...fields });
          if (!instrument.scores.some(({ key }) => key === 's')) return;
          recognised += 1;
          for (const [index, chosen] of [...full, partial].entries()) {
            const answers: Record<string, string> = {};
            const response = {
              resourceType: 'QuestionnaireResponse',
              item: answered(ITEMS, chosen, (question, option) => {
                const scale = instrument.items.find(({ key }) => key === question)?.scale;
                const point = instrument.scales.find(({ key }) => key === scale)?.points[option];
                answers[question] = point?.code ?? '';
              }),
            };
            const theirs = evaluate(
              response,
              expression,
              { resource: response, questionnaire },
              r4,
            ) as readonly unknown[];
            const ours = scoreAnswers(instrument, answers)['s'];
            if (ours?.kind === 'number') {
              expect(theirs, expression).toHaveLength(1);
              expect(ours.value, expression).toBeCloseTo(Number(theirs[0]), 6);
            } else if (index < full.length) expect(theirs, expression).toEqual([]);
          }
        },
      ),
      { numRuns: 700 },
    );
    expect(recognised).toBeGreaterThan(10);
  });
});
