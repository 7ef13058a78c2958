import { describe, expect, it } from 'vitest';
import { instrument, item, scale, score, structure } from '../scoring/instrument.sample.ts';
import { importQuestionnaires } from './import-questionnaires.ts';
import { questionnaireResponse, type ResponseOptions } from './questionnaire-response.ts';
import { responseNames } from './response-names.ts';
import { readUnfinishedInstrument } from './unfinished-instrument.ts';

const BASE = 'https://moodspace.example/fhir/';

const whole = instrument(
  structure({
    scales: [scale('agree', 1, 2, 3)],
    items: [item('rest', 'agree'), item('total', 'agree')],
    scores: [score('total', 'sum', { items: ['rest', 'total'] }), score('kind', 'criteria')],
  }),
);

const written = (more: Partial<ResponseOptions>) =>
  questionnaireResponse({
    names: responseNames(whole, BASE),
    items: whole.items,
    answers: {},
    scores: {},
    language: 'nl-BE',
    authored: '2026-01-05T09:00:00Z',
    ...more,
  });

describe('The answers of a visitor', () => {
  it('point to the questionnaire in its version, and say nothing of who answered', () => {
    expect(written({})).toEqual({
      resourceType: 'QuestionnaireResponse',
      language: 'nl-BE',
      questionnaire: 'https://moodspace.example/fhir/Questionnaire/made-up|1.0.0',
      status: 'completed',
      authored: '2026-01-05T09:00:00Z',
      item: [],
    });
  });
  it('are written with code, system and words; what was not answered is not there', () => {
    const { item: items } = written({
      answers: { rest: '2' },
      texts: { rest: 'I rested.' },
      labels: { agree: { '2': 'A little' } },
    });
    expect(items).toEqual([
      {
        linkId: 'rest',
        text: 'I rested.',
        answer: [
          {
            valueCoding: {
              system: 'https://moodspace.example/fhir/CodeSystem/made-up-answers',
              code: '2',
              display: 'A little',
            },
          },
        ],
      },
    ]);
  });
  it('come with the scores; a score with the name of an item has a linkId of its own', () => {
    const { item: items } = written({ scores: { total: { value: 4.5 }, kind: { category: 'some' } } });
    expect(items).toEqual([
      { linkId: 'total-score', answer: [{ valueDecimal: 4.5 }] },
      { linkId: 'kind', answer: [{ valueString: 'some' }] },
    ]);
  });
  it('to an imported questionnaire use its linkIds, codes and groups', () => {
    const questionnaire = {
      resourceType: 'Questionnaire',
      language: 'en',
      url: 'https://example.org/Questionnaire/garden',
      version: '2.0 (draft)',
      item: [
        {
          linkId: '/group',
          type: 'group',
          item: [
            {
              linkId: '/1',
              type: 'choice',
              text: 'Sun?',
              answerOption: [{ valueCoding: { system: 'https://example.org/s', code: 'a b', display: 'Yes' } }],
              item: [{ linkId: '/1.1', type: 'integer', text: 'How much?', answerOption: [{ valueInteger: -3 }] }],
            },
          ],
        },
      ],
    };
    const [draft] = importQuestionnaires(JSON.stringify(questionnaire)).imported;
    const imported = readUnfinishedInstrument(draft!.locales.en!);
    const names = responseNames(imported, BASE);
    const response = written({
      names,
      items: imported.items,
      answers: { '1': 'a-b', '1-1': 'minus-3' },
      scores: {},
      labels: { answers: { 'a-b': 'Yes' } },
    });
    expect(response.questionnaire).toBe('https://example.org/Questionnaire/garden|2.0 (draft)');
    expect(response.item).toEqual([
      {
        linkId: '/group',
        item: [
          {
            linkId: '/1',
            answer: [
              {
                valueCoding: { system: 'https://example.org/s', code: 'a b', display: 'Yes' },
                item: [{ linkId: '/1.1', answer: [{ valueInteger: -3 }] }],
              },
            ],
          },
        ],
      },
    ]);
  });
});
