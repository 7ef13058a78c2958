import { describe, expect, it } from 'vitest';
import { CALCULATED_EXPRESSION, ORDINAL_VALUE } from './extension-urls.ts';
import { importQuestionnaires } from './import-questionnaires.ts';

/* A made-up questionnaire with two items for scores, of which only the first can be computed here. */

type Part = Readonly<Record<string, unknown>>;

const SYSTEM = 'https://example.org/scores';
const score = (linkId: string, expression: string, code?: string): Part => ({
  linkId,
  type: 'decimal',
  readOnly: true,
  ...(code === undefined ? {} : { code: [{ system: SYSTEM, code }] }),
  extension: [{ url: CALCULATED_EXPRESSION, valueExpression: { language: 'text/fhirpath', expression } }],
});
const SUM = "%resource.item.where(linkId = 'a').answer.value.ordinal()";
const UNKNOWN = "%resource.item.where(linkId = 'a').answer.value.ordinal().power(2)";
const definition = (code?: string): Part => ({
  resourceType: 'ObservationDefinition',
  code: code === undefined ? { text: 'A score' } : { coding: [{ system: SYSTEM, code }] },
  qualifiedInterval: [{ range: { low: { value: 0 }, high: { value: 1 } }, condition: 'Calm' }],
});

function read(scores: readonly Part[], ...definitions: readonly Part[]) {
  const question: Part = {
    linkId: 'a',
    type: 'choice',
    text: 'How still?',
    answerOption: [0, 1].map((weight) => ({
      extension: [{ url: ORDINAL_VALUE, valueDecimal: weight }],
      valueCoding: { code: `c${weight}`, display: `Label ${weight}` },
    })),
  };
  const resource = { resourceType: 'Questionnaire', language: 'en', status: 'active', item: [question, ...scores] };
  const entry = [resource, ...definitions].map((one) => ({ resource: one }));
  const { imported, report } = importQuestionnaires(JSON.stringify({ resourceType: 'Bundle', entry }));
  const at = report.lines.find(({ path }) => path === 'Bundle.entry[1].resource');
  return { bands: imported[0]?.locales.en?.['bands'], line: at };
}

describe('The bands of a definition', () => {
  it('belong to the score with its code, and without codes to the only score', () => {
    expect(read([score('s', SUM, 'still'), score('t', SUM, 'other')], definition('still')).bands).toMatchObject([
      { score: 's', lowest: 0, highest: 1 },
    ]);
    expect(read([score('s', SUM)], definition()).bands).toMatchObject([{ score: 's' }]);
    expect(read([score('s', SUM)], definition('still')).bands).toMatchObject([{ score: 's' }]);
  });
  it('do not go to the only score when its code is another one', () => {
    const { bands, line } = read([score('s', SUM, 'other')], definition('still'));
    expect(bands).toEqual([]);
    expect(line).toMatchObject({ outcome: 'refused' });
  });
  it('do not go to the score that is left when the one they describe could not be taken', () => {
    const { bands, line } = read([score('s', SUM), score('t', UNKNOWN, 'still')], definition('still'));
    expect(bands).toEqual([]);
    expect(line?.message).toContain('It describes "t", which could not be taken');
    expect(read([score('s', SUM), score('t', UNKNOWN)], definition()).bands).toEqual([]);
  });
});
