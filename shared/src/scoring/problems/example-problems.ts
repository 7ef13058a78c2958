import type { WorkedExample } from '../../content/instrument/worked-example.ts';
import type { NoScoreReason, ScoreResult } from '../score-result.ts';
import type { Sentence } from '../../content/sentence.ts';
import { shownItems } from '../shown-items.ts';
import type { InstrumentStructure } from '../structure.ts';
import { answersOf, checkExamples, NO_SCORE, type CheckedScore } from '../worked-examples.ts';
import { quoted, type ContentProblem } from '../../content/content-problem.ts';

type Exemplified = Pick<InstrumentStructure, 'scales' | 'items' | 'scores' | 'examples'>;

const FEWEST_EXAMPLES = 3;

/** Too few worked examples, or examples that do not compute. */
export function exampleProblems(structure: Exemplified): readonly ContentProblem[] {
  const { examples } = structure;
  return [
    ...(examples.length < FEWEST_EXAMPLES
      ? [
          {
            path: ['examples'],
            message: {
              nl: `Er ${examples.length === 1 ? 'is 1 rekenvoorbeeld' : `zijn ${examples.length} rekenvoorbeelden`}; schrijf er minstens ${FEWEST_EXAMPLES}, met de hand berekend.`,
              en: `There ${examples.length === 1 ? 'is 1 worked example' : `are ${examples.length} worked examples`}; write at least ${FEWEST_EXAMPLES}, computed by hand.`,
            },
          },
        ]
      : []),
    ...examples.flatMap((example, index) => answerProblems(structure, example, index)),
    ...checkExamples(structure).flatMap(({ name, scores }, index) =>
      scores
        .filter(({ ok }) => !ok)
        .map((checked) => ({
          path: ['examples', index, 'expected'],
          message: comparison(name, checked),
        })),
    ),
    ...unprovenScores(structure),
    ...unprovenRisks(structure),
  ];
}

function answerProblems({ items, scales }: Exemplified, { name, answers }: WorkedExample, index: number) {
  return answers.flatMap(([key, code]): readonly ContentProblem[] => {
    const path = ['examples', index, 'answers'];
    const item = items.find((one) => one.key === key);
    if (!item)
      return [
        {
          path,
          message: {
            nl: `Het voorbeeld "${name}" beantwoordt de vraag "${key}", en die is er niet.`,
            en: `The example "${name}" answers the item "${key}", which does not exist.`,
          },
        },
      ];
    const codes = scales.find((scale) => scale.key === item.scale)?.points.map((point) => point.code) ?? [];
    return codes.includes(code)
      ? []
      : [
          {
            path,
            message: {
              nl: `Het voorbeeld "${name}" beantwoordt de vraag "${key}" met "${code}", en dat is geen code van haar schaal; die heeft ${quoted(codes).nl}.`,
              en: `The example "${name}" answers the item "${key}" with "${code}", which is no code of its scale; it has ${quoted(codes).en}.`,
            },
          },
        ];
  });
}

function comparison(name: string, { score, expected, computed }: CheckedScore): Sentence {
  if (!computed)
    return {
      nl: `Het voorbeeld "${name}" verwacht iets van de score "${score}", en die is er niet.`,
      en: `The example "${name}" expects something of the score "${score}", which does not exist.`,
    };
  const expectation = expected === NO_SCORE ? { nl: 'geen score', en: 'no score' } : { nl: expected, en: expected };
  const given = spoken(computed);
  return {
    nl: `Het voorbeeld "${name}" verwacht ${expectation.nl} voor "${score}", maar de antwoorden geven ${given.nl}.`,
    en: `The example "${name}" expects ${expectation.en} for "${score}", but its answers give ${given.en}.`,
  };
}

function spoken(result: ScoreResult): Sentence {
  if (result.kind !== 'none') {
    const value = result.kind === 'number' ? String(result.value) : result.category;
    return { nl: value, en: value };
  }
  const reason = why(result.reason);
  return { nl: `geen score (${reason.nl})`, en: `no score (${reason.en})` };
}

function why(reason: NoScoreReason): Sentence {
  switch (reason.code) {
    case 'too_many_missing':
      return {
        nl: `geen antwoord op ${quoted(reason.missing).nl}, er mogen er ${reason.allowed} ontbreken`,
        en: `no answer to ${quoted(reason.missing).en}, ${reason.allowed} may lack one`,
      };
    case 'nothing_answered':
      return { nl: 'geen van haar vragen is beantwoord', en: 'none of its items is answered' };
    case 'nothing_shown':
      return { nl: 'geen van haar vragen verschijnt', en: 'none of its items is shown' };
    case 'depends_on':
      return {
        nl: `er is er geen voor ${quoted(reason.scores).nl}`,
        en: `there is none for ${quoted(reason.scores).en}`,
      };
    case 'not_in_table':
      return {
        nl: `haar tabel heeft geen regel voor ${reason.value}`,
        en: `its table has no line for ${reason.value}`,
      };
  }
}

/** An example without a result of the score says nothing of how it is computed. */
function unprovenScores({ scores, examples }: Exemplified): readonly ContentProblem[] {
  return scores.flatMap(({ key, role }, index) =>
    role === 'internal' ||
    examples.some(({ expected }) => expected.some(([name, result]) => name === key && result !== NO_SCORE))
      ? []
      : [
          {
            path: ['scores', index, 'key'],
            message: {
              nl: `De score "${key}" heeft in geen enkel rekenvoorbeeld een uitkomst; voeg er bij een toe wat ze moet zijn.`,
              en: `The score "${key}" has a result in no worked example; add what it must be to one.`,
            },
          },
        ],
  );
}

/** A sign of suicidality must have been tried out: an example in which the item is shown and such an answer is given. */
function unprovenRisks(structure: Exemplified): readonly ContentProblem[] {
  return structure.items.flatMap((item, index) =>
    item.riskAnswers.length === 0 ||
    structure.examples.some((example) => {
      const answers = answersOf(example);
      return item.riskAnswers.includes(answers[item.key] ?? '') && shownItems(structure, answers).includes(item);
    })
      ? []
      : [
          {
            path: ['items', index, 'riskAnswers'],
            message: {
              nl: `Geen enkel rekenvoorbeeld geeft een antwoord dat hulp toont op de vraag "${item.key}"; voeg er een toe met ${item.riskAnswers.length === 1 ? '' : 'een van '}${quoted(item.riskAnswers).nl}.`,
              en: `No worked example gives a risk answer to the item "${item.key}"; add one with ${item.riskAnswers.length === 1 ? '' : 'one of '}${quoted(item.riskAnswers).en}.`,
            },
          },
        ],
  );
}
