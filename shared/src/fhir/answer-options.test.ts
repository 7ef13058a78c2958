import { describe, expect, it } from 'vitest';
import type { Locale } from '../locales.ts';
import { exportInstrument } from './export-instrument.ts';
import { ITEM_WEIGHT, ORDINAL_VALUE, TRANSLATION } from './extension-urls.ts';
import { importQuestionnaires } from './import-questionnaires.ts';
import { readUnfinishedInstrument } from './unfinished-instrument.ts';

/* Lists of answers as public questionnaires write them; the words are made up. */

type Part = Readonly<Record<string, unknown>>;

const asked = (more: Part): Part => ({ linkId: 'a', text: 'How green?', type: 'choice', ...more });
const questionnaire = (item: readonly Part[], more: Part = {}): Part => ({
  resourceType: 'Questionnaire',
  language: 'en',
  title: 'The hedge',
  status: 'active',
  item,
  ...more,
});
const read = (resource: unknown) => {
  const { imported, report } = importQuestionnaires(JSON.stringify(resource));
  return {
    locales: imported[0]?.locales ?? {},
    fields: imported[0]?.locales.en ?? {},
    refusals: report.lines.flatMap(({ outcome, message }) => (outcome === 'refused' ? [message] : [])),
    lines: report.lines,
  };
};
const coding = (code: string, more: Part = {}): Part => ({
  valueCoding: { system: 'https://example.org/s', code, ...more },
});

describe('The answers of a code system', () => {
  const system = 'https://example.org/CodeSystem/green';
  const set = 'https://example.org/ValueSet/green';
  const bundle = (codeSystem: Part, more: Part = {}): Part => ({
    resourceType: 'Bundle',
    type: 'collection',
    entry: [
      { resource: questionnaire([asked({ answerValueSet: set })]) },
      { resource: { resourceType: 'ValueSet', url: set, compose: { include: [{ system }] }, ...more } },
      { resource: { resourceType: 'CodeSystem', url: system, ...codeSystem } },
    ],
  });
  const concepts = (property: string, more: Part = {}): readonly Part[] =>
    ['pale', 'deep'].map((code, index) => ({
      code,
      display: `Label ${code}`,
      property: [{ code: property, valueDecimal: index }],
      ...more,
    }));

  it('weigh by a property that the code system declares as a weight', () => {
    for (const uri of [ORDINAL_VALUE, ITEM_WEIGHT]) {
      const { fields } = read(bundle({ property: [{ code: 'points', uri }], concept: concepts('points') }));
      expect(fields['scales']).toEqual([
        {
          key: 'answers',
          points: [
            { code: 'pale', value: 0 },
            { code: 'deep', value: 1 },
          ],
        },
      ]);
    }
  });
  it('do not weigh by a property of another kind', () => {
    const { fields } = read(
      bundle({ property: [{ code: 'order', uri: 'https://example.org/order' }], concept: concepts('order') }),
    );
    expect(fields['scales']).toMatchObject([{ points: [{ value: null }, { value: null }] }]);
  });
  it('may stand under each other', () => {
    const [pale, deep] = concepts('itemWeight');
    const { fields } = read(bundle({ concept: [{ ...pale, concept: [deep] }] }));
    expect(fields['scales']).toMatchObject([{ points: [{ code: 'pale' }, { code: 'deep' }] }]);
  });
  it('have words in the language that the code system says', () => {
    const { fields, lines } = read(
      bundle({
        language: 'de',
        concept: concepts('itemWeight', { designation: [{ language: 'en', value: 'In English' }] }),
      }),
    );
    expect(fields['scaleWords']).toMatchObject([{ labels: 'In English\nIn English' }]);
    expect(JSON.stringify(lines)).not.toContain('Label');
  });
});

describe('An answer', () => {
  it('with the code of another one of its system refuses the question, for nobody could tell them apart', () => {
    const { refusals } = read(questionnaire([asked({ answerOption: [coding('x'), coding('y'), coding('x')] })]));
    expect(refusals.join()).toContain('Two of its answers have the same code "x"');
    const other = { valueCoding: { system: 'https://example.org/t', code: 'x' } };
    expect(read(questionnaire([asked({ answerOption: [coding('x'), other] })])).refusals).toEqual([]);
  });
  it('without words shows its code beside those that have words', () => {
    const options = [coding('c1'), { valueCoding: { display: 'Only words' } }, coding('c3', { display: 'Both' })];
    const { fields } = read(questionnaire([asked({ answerOption: options })]));
    expect(fields['scaleWords']).toEqual([{ scale: 'answers', labels: 'c1\nOnly words\nBoth' }]);
  });
  it('that alone has words in a language keeps them, and the language has none', () => {
    const dutch = {
      extension: [
        {
          url: TRANSLATION,
          extension: [
            { url: 'lang', valueCode: 'nl' },
            { url: 'content', valueString: 'Een woord in het Nederlands' },
          ],
        },
      ],
    };
    const options = [coding('x', { display: 'X', _display: dutch }), coding('y', { display: 'Y' })];
    const { locales, lines } = read(questionnaire([asked({ answerOption: options })]));
    expect(locales.en?.['scaleWords']).toEqual([{ scale: 'answers', labels: 'X\nY' }]);
    expect(lines.map(({ message }) => message).join()).toContain('Only some of its answers have words in Nederlands');
    const versions = Object.fromEntries(
      Object.entries(locales).map(([locale, fields]) => [locale, readUnfinishedInstrument({ locale, ...fields })]),
    ) as { readonly [L in Locale]?: ReturnType<typeof readUnfinishedInstrument> };
    const out = exportInstrument(versions, { fhirVersion: 'R4', canonicalBase: 'https://example.org/fhir' });
    expect(JSON.stringify(out).match(/Een woord in het Nederlands/g)).toHaveLength(1);
  });
  it('that is a whole number weighs nothing when its weights contradict each other, and what is filled in then counts', () => {
    const weights = [1, 7].map((valueDecimal, index) => ({
      url: index === 0 ? ORDINAL_VALUE : ITEM_WEIGHT,
      valueDecimal,
    }));
    const { fields } = read(
      questionnaire([asked({ answerOption: [{ valueInteger: 3, extension: weights }, { valueInteger: 4 }] })]),
    );
    expect(fields['scales']).toMatchObject([
      {
        points: [
          { code: '3', value: null },
          { code: '4', value: 4 },
        ],
      },
    ]);
    const mended = readUnfinishedInstrument({
      locale: 'en',
      ...fields,
      scales: [
        {
          key: 'answers',
          points: [
            { code: '3', value: 2 },
            { code: '4', value: 4 },
          ],
        },
      ],
    });
    const out = exportInstrument({ en: mended }, { fhirVersion: 'R4', canonicalBase: 'https://example.org/fhir' });
    expect(read(out).fields['scales']).toMatchObject([{ points: [{ value: 2 }, { value: 4 }] }]);
  });
  it('without words in the main language of the file keeps its translation as one', () => {
    const english = (content: string): Part => ({
      extension: [
        {
          url: TRANSLATION,
          extension: [
            { url: 'lang', valueCode: 'en' },
            { url: 'content', valueString: content },
          ],
        },
      ],
    });
    const options = [
      coding('x', { display: 'Ja', _display: english('Yes') }),
      coding('y', { _display: english('No') }),
    ];
    const first = read(questionnaire([asked({ answerOption: options })], { language: 'de' }));
    const instrument = readUnfinishedInstrument({ locale: 'en', ...first.fields });
    const out = exportInstrument({ en: instrument }, { fhirVersion: 'R4', canonicalBase: 'https://example.org/fhir' });
    expect(JSON.stringify(out)).not.toContain('"display":"No"');
    expect(read(out).fields['scaleWords']).toEqual([{ scale: 'answers', labels: 'Yes\nNo' }]);
  });
  it('written as in FHIR STU3 is refused by the name of that version', () => {
    expect(read(questionnaire([asked({ option: [coding('x')] })])).refusals.join()).toContain('STU3');
  });
});

describe('A question of which one may choose several answers', () => {
  it.each([true, 'true', 1])('is refused when "repeats" is %j', (repeats) => {
    const { refusals } = read(questionnaire([asked({ repeats, answerOption: [coding('x'), coding('y')] })]));
    expect(refusals.join()).toContain('One may choose several answers');
  });
});
